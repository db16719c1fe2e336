import { fromBase64 } from './rows.ts'
import { commitTo } from '../audit/commitment.ts'
import { verifyStretch, type StretchEntry } from '../audit/chain.ts'
import { DecisionContent } from '../recognition/decision.ts'
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
 * Whether the chain vouches for the case: each decision's entry commits to exactly the decision that is here, each
 * statement's entry names the number and the SHA-256 of the bytes that are here, and what a person is shown of the case
 * is what these say.
 */
export function isProven(
  record: CaseRecord,
  parts: ReadonlyMap<string, Uint8Array>,
  stretch: readonly StretchEntry[],
): boolean {
  const byHash = new Map(stretch.map((entry) => [entry.hash, entry]))
  const salts = (record.tables['applicants'] ?? []).map(({ salt }) => fromBase64(salt))
  const decisions = record.tables['decisions'] ?? []
  const decided = decisions.every(({ auditHash, caseId, content }) => {
    const entry = byHash.get(String(auditHash))
    const committed = entry?.commitments['decision']
    const ofThisCase = caseId === record.id && entry?.ids['case'] === record.id
    return ofThisCase && salts.some((salt) => commitTo(content, salt) === committed)
  })
  const issued = new Map(
    stretch.flatMap(({ code, ids }) => (code === 'statement.issued' ? [[ids['statement'], ids] as const] : [])),
  )
  const statements = (record.tables['statements'] ?? []).every(({ id, number, file }) => {
    const bytes = parts.get(partOf(file) ?? '')
    const entry = issued.get(String(id))
    return bytes !== undefined && entry?.['sha256'] === hashOfBytes(bytes) && entry['number'] === number
  })
  return (
    decided && statements && tellsTheCase(record, stretch) && tellsTheDecision(record) && tellsTheStatements(record)
  )
}

function tellsTheCase({ id, number, year, tables }: CaseRecord, stretch: readonly StretchEntry[]): boolean {
  const rows = tables['cases'] ?? []
  const opened = stretch.find(({ code, ids }) => code === 'case.opened' && ids['case'] === id)
  if (opened === undefined || (opened.ids['number'] ?? number) !== number) return false
  return rows.length === 1 && rows.every((row) => row['id'] === id && row['number'] === number && row['year'] === year)
}

/** The summary of a case is read before its rows, and by most alone: day and outcomes are those of the decision in force. */
function tellsTheDecision({ tables, outcomes, closedOn }: CaseRecord): boolean {
  const decisions = tables['decisions'] ?? []
  const inForce = decisions.filter(({ id }) => !decisions.some(({ replaces }) => replaces === id))
  const [only] = inForce
  const content = DecisionContent.safeParse(only?.['content'])
  if (inForce.length !== 1 || !content.success) return false
  const decided = content.data.lines.flatMap(({ outcome }) => outcome ?? [])
  return only?.['decidedOn'] === closedOn && decided.join() === outcomes.join()
}

function tellsTheStatements({ tables, statements }: CaseRecord): boolean {
  const rows = tables['statements'] ?? []
  return (
    rows.length === statements.length &&
    statements.every((told) =>
      rows.some(
        ({ number, language, file }) =>
          number === told.number && language === told.language && partOf(file) === told.part,
      ),
    )
  )
}

function partOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null && 'part' in value && typeof value.part === 'string'
    ? value.part
    : null
}
