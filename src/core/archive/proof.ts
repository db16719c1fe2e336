import { fromBase64 } from './rows.ts'
import { commitTo } from '../audit/commitment.ts'
import { verifyStretch, type StretchEntry } from '../audit/chain.ts'
import type { CaseRecord } from './archiveFormat.ts'
import { hashOfBytes } from './hash.ts'

/** The entries of a stretch, one JSON text a line, where they fit together and follow on `before`; else null. */
export function readStretch(bytes: Uint8Array, before: string): readonly StretchEntry[] | null {
  try {
    const lines = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split('\n')
    return verifyStretch(
      before,
      lines.map((line): unknown => JSON.parse(line)),
    )
  } catch {
    return null
  }
}

/**
 * Whether the chain vouches for the case: each decision's entry commits to exactly the decision that is here, and each
 * statement's entry names the SHA-256 of the bytes that are here.
 */
export function isProven(
  record: CaseRecord,
  parts: ReadonlyMap<string, Uint8Array>,
  stretch: readonly StretchEntry[],
): boolean {
  const byHash = new Map(stretch.map((entry) => [entry.hash, entry]))
  const salts = (record.tables['applicants'] ?? []).map(({ salt }) => fromBase64(salt))
  const decisions = record.tables['decisions'] ?? []
  const decided = decisions.every(({ auditHash, content }) => {
    const committed = byHash.get(String(auditHash))?.commitments['decision']
    return salts.some((salt) => commitTo(content, salt) === committed)
  })
  const issued = new Map(
    stretch.flatMap(({ code, ids }) =>
      code === 'statement.issued' ? [[ids['statement'], ids['sha256']] as const] : [],
    ),
  )
  const statements = (record.tables['statements'] ?? []).every(({ id, file }) => {
    const bytes = parts.get(partOf(file) ?? '')
    return bytes !== undefined && issued.get(String(id)) === hashOfBytes(bytes)
  })
  return decisions.length > 0 && decided && statements
}

function partOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'part' in value && typeof value.part === 'string'
    ? value.part
    : null
}
