import type { Officer } from '#contract/session.ts'
import type { RecordToVerify } from '#engine/audit/verifyRecord.ts'
import type { Words } from '#locales/words.ts'

/** The terminal, as far as this command needs one. */
export interface Terminal {
  readonly words: Words
  /** The answer, on standard output. */
  readonly say: (sentence: string) => void
  /** Why there is none, on the error stream. */
  readonly complain: (sentence: string) => void
  readonly askPassphrase: (question: string) => Promise<string>
}

/** The officer there is, or the one named; null where that is none, which is told. */
export function chooseOfficer(
  { keyring }: RecordToVerify,
  name: string | null,
  { words, complain }: Terminal,
): Officer | null {
  const { officers } = keyring
  const wanted = name?.trim().toLowerCase()
  const found = officers.filter((officer) => wanted === undefined || officer.name.toLowerCase() === wanted)
  const [one] = found
  if (one !== undefined && found.length === 1) return one
  const names = officers.map((officer) => officer.name).join(', ')
  if (name !== null) complain(words('cli:audit.unknownOfficer', { names }))
  else complain(words('cli:audit.severalOfficers', { names, first: one?.name ?? '' }))
  return null
}
