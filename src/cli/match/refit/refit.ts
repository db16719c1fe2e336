import { fileURLToPath } from 'node:url'
import { createEngine } from '#engine/engine.ts'
import { localPorts } from '#engine/localPorts.ts'
import { wordsIn } from '#locales/words.ts'
import { cliLanguage } from '../../language.ts'
import { readPassphrase } from '../../passphrase.ts'
import { runRefit } from './runRefit.ts'

const root = new URL('../../../../', import.meta.url)

export function refit(argv: readonly string[]): Promise<0 | 1 | 2> {
  const language = cliLanguage()
  return runRefit(argv, {
    words: wordsIn(language),
    language,
    say: console.log,
    complain: console.error,
    askPassphrase: readPassphrase,
    engineOn: (dataFolder) =>
      createEngine(
        localPorts({
          dataFolder,
          resourcesFolder: fileURLToPath(new URL('resources', root)),
          migrationsFolder: fileURLToPath(new URL('src/main/engine/db/migrations', root)),
          host: 'none',
          demo: false,
          readerWorker: new URL('src/main/engine/importing/read.worker.ts', root),
        }),
      ),
  })
}
