import { wordsIn } from '#locales/words.ts'
import { runAudit } from './audit/runAudit.ts'
import { cliLanguage } from './language.ts'
import { readPassphrase } from './passphrase.ts'

process.exitCode = await runAudit(process.argv.slice(2), {
  words: wordsIn(cliLanguage()),
  say: console.log,
  complain: console.error,
  askPassphrase: readPassphrase,
})
