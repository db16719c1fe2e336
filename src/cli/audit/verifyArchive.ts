import { existsSync, readFileSync } from 'node:fs'
import { readArchive } from '#core/archive/readArchive.ts'
import type { Sha256 } from '#core/values.ts'
import { openSealed } from '#engine/archive/seal.ts'
import type { Terminal } from '../terminal.ts'

/**
 * Looks at an archive without a database: whether its log vouches for every decision and statement in it, and whether a
 * printed hash is in the log. Ends as `runAudit` does.
 */
export async function verifyArchive(path: string, head: Sha256 | null, terminal: Terminal): Promise<0 | 1 | 2> {
  const { words } = terminal
  if (!existsSync(path)) {
    terminal.complain(words('cli:audit.archive.notFound', { path }))
    return 2
  }
  const passphrase = await terminal.askPassphrase(words('cli:audit.archive.askPassphrase'))
  const unsealed = await openSealed(readFileSync(path), passphrase)
  const read = unsealed.ok ? readArchive(unsealed.value) : unsealed
  if (!read.ok) {
    terminal.complain(words(`cli:audit.archive.problem.${read.error}`))
    return read.error === 'archiveUnproven' || read.error === 'archiveDamaged' ? 1 : 2
  }
  const entries = [...read.value.stretches.values()].flat()
  const facts = { cases: read.value.cases.length, entries: entries.length, newest: entries.at(-1)?.hash ?? '–' }
  const anchor = entries.find(({ hash }) => hash === head)
  if (head !== null && anchor === undefined) {
    terminal.say(words('cli:audit.archive.headMissing', facts))
    return 1
  }
  terminal.say(
    words(anchor === undefined ? 'cli:audit.archive.notAnchored' : 'cli:audit.archive.anchored', {
      ...facts,
      at: anchor?.seq ?? 0,
    }),
  )
  return 0
}
