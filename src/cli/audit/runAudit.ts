import { parseArgs } from 'node:util'
import { Sha256 } from '#core/values.ts'
import { findRecord, verifyRecord, type VerifiedRecord } from '#engine/audit/verifyRecord.ts'
import { chooseOfficer, type Terminal } from '../terminal.ts'
import { verifyArchive } from './verifyArchive.ts'

/** 0: the chain fits together, and a printed hash was found in it; 1: it does not, or was not; 2: it was not looked at. */
export async function runAudit(argv: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const { words } = terminal
  const refuse = (key: string, facts: Readonly<Record<string, string>> = {}): 2 => {
    terminal.complain(words(key, facts))
    return 2
  }
  const call = readCall(argv)
  if (call === 'help') {
    terminal.say(words('cli:audit.help'))
    return 0
  }
  if (call === 'wrong') return refuse('cli:audit.wrongCall')

  const head = call.head === null ? null : Sha256.safeParse(call.head.replace(/[\s-]/g, '').toLowerCase())
  if (head?.success === false) return refuse('cli:audit.wrongHead')
  if (call.what === 'archive') return verifyArchive(call.path, head?.data ?? null, terminal)
  const record = findRecord(call.path)
  if (!record.ok) return refuse(`cli:audit.problem.${record.error}`, { path: call.path })
  const officer = chooseOfficer(record.value, call.officer, terminal)
  if (officer === null) return 2
  const passphrase = await terminal.askPassphrase(words('cli:audit.askPassphrase', { officer: officer.name }))
  const verified = await verifyRecord(record.value, { officer, passphrase, head: head?.data ?? null })
  if (!verified.ok) return refuse(`cli:audit.problem.${verified.error}`, { path: call.path, officer: officer.name })
  return tell(verified.value, terminal)
}

interface Call {
  readonly what: 'verify' | 'archive'
  readonly path: string
  readonly head: string | null
  readonly officer: string | null
}

function readCall(argv: readonly string[]): Call | 'help' | 'wrong' {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { head: { type: 'string' }, officer: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    })
    const [command, path, ...rest] = positionals
    if (values.help) return 'help'
    if ((command !== 'verify' && command !== 'archive') || path === undefined || rest.length > 0) return 'wrong'
    return { what: command, path, head: values.head ?? null, officer: values.officer ?? null }
  } catch {
    return 'wrong'
  }
}

function tell({ verdict, stranger }: VerifiedRecord, { words, say }: Terminal): 0 | 1 {
  switch (verdict.status) {
    case 'broken':
      say(words(`cli:audit.broken.${verdict.why}`, { place: verdict.place }))
      if (stranger) say(words('cli:audit.saysOfItself', stranger))
      return 1
    case 'headMissing':
      say(words('cli:audit.headMissing', { entries: verdict.entries }))
      return 1
    case 'notAnchored':
      say(words('cli:audit.notAnchored', { entries: verdict.entries, head: verdict.head ?? '–' }))
      return 0
    case 'anchored':
      say(words('cli:audit.anchored', { ...verdict, after: verdict.entries - verdict.anchoredAt }))
      return 0
  }
}
