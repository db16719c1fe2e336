import { asc, desc, gt } from 'drizzle-orm'
import type { AuditCode } from '#core/audit/entry.ts'
import type { CaseId, CredentialId, ModuleId } from '#core/ids.ts'
import { learnedWords, type DecidedLearning, type LearnedWords } from '#core/recognition/likeLearning.ts'
import { providersOf, type DecidedLine } from '#core/recognition/precedents.ts'
import type { Database } from './db/database.ts'
import { decidedSources, type DecidedSources } from './db/repositories/likeLearning.ts'
import { decidedLineIds, decidedLines, keptAbout } from './db/repositories/precedents.ts'
import { auditEntries } from './db/schema.ts'
import { comparedCredential } from './matching/comparedFor.ts'
import type { Workspace } from './workspace.ts'

/** Lines about one module that are looked through, the newest: older ones speak less for today. */
const lookedThrough = 500
/** The same where what was learned is read too. */
const learningLookedThrough = 50
/** The same where it is asked how one outcome was judged. */
const outcomesLookedThrough = 200

/** What changes a decided line or one of its facts; all else in a day leaves them as they are. */
const changing = new Set<AuditCode>([
  'decision.recorded',
  'credential.added',
  'credential.valueGiven',
  'credential.valueTakenBack',
  'credential.moved',
  'case.changed',
  'applicant.erased',
  'case.erased',
  'archive.imported',
])

/** What changes the words of what was learned: its texts, and the names that are masked in them. */
const rewording = new Set<AuditCode>([
  'credential.valueGiven',
  'credential.valueTakenBack',
  'credential.moved',
  'applicant.named',
  'applicant.corrected',
  'applicant.erased',
  'case.erased',
])

interface Kept {
  lineIds: ReadonlyMap<ModuleId, readonly string[]> | null
  readonly lines: Map<ModuleId, readonly DecidedLine[]>
  readonly learnings: Map<ModuleId, readonly DecidedLearning[]>
  /** By credential: reading them is what takes time. */
  readonly words: Map<CredentialId, LearnedWords>
  /** The newest entry of the chain that was looked at. */
  seen: number
}

const kept = new WeakMap<Database, Kept>()

/**
 * The decided lines of other cases about a module, newest first, at most 500.
 *
 * They are kept per module while the record is open, since a draft asks for them with every save; the audit chain tells
 * when they are read anew.
 */
export function decidedElsewhere(db: Database, moduleId: ModuleId, caseId: CaseId): DecidedLine[] {
  const known = upToDate(db)
  const lineIds = lineIdsAbout(db, known, moduleId)
  const found = known.lines.get(moduleId) ?? [
    ...decidedLines(db, moduleId, lineIds.slice(0, lookedThrough)),
    ...keptLines(db, moduleId),
  ]
  known.lines.set(moduleId, found)
  return found.filter((line) => line.caseId !== caseId)
}

/**
 * The decided lines of other cases about a module with what was learned by what they rest on, newest first, at most 50.
 * What an erased case left says nothing of its learning, so it is not among them.
 */
export function decidedLearning(workspace: Workspace, moduleId: ModuleId, caseId: CaseId): DecidedLearning[] {
  const { db } = workspace
  const known = upToDate(db)
  const lineIds = lineIdsAbout(db, known, moduleId)
  const found =
    known.learnings.get(moduleId) ??
    decidedSources(db, lineIds.slice(0, learningLookedThrough)).map(({ sources, ...line }) => ({
      ...line,
      words: wordsOf(workspace, known, sources),
    }))
  known.learnings.set(moduleId, found)
  return found.filter((line) => line.caseId !== caseId)
}

/** The decided lines about a module, newest first, at most 200. */
export function newestLines(db: Database, moduleId: ModuleId): readonly string[] {
  return lineIdsAbout(db, upToDate(db), moduleId).slice(0, outcomesLookedThrough)
}

function lineIdsAbout(db: Database, known: Kept, moduleId: ModuleId): readonly string[] {
  known.lineIds ??= decidedLineIds(db)
  return known.lineIds.get(moduleId) ?? []
}

/** Of all that a line rests on together. */
function wordsOf(workspace: Workspace, { words }: Kept, sources: DecidedSources['sources']): LearnedWords {
  return new Set(
    sources.flatMap((source) => {
      const read = words.get(source.credentialId) ?? learnedWords(comparedCredential(workspace, source))
      words.set(source.credentialId, read)
      return [...read]
    }),
  )
}

function upToDate(db: Database): Kept {
  const known = kept.get(db)
  if (known === undefined) {
    const newest = db
      .select({ seq: auditEntries.seq })
      .from(auditEntries)
      .orderBy(desc(auditEntries.seq))
      .limit(1)
      .get()
    const begun: Kept = {
      lineIds: null,
      lines: new Map(),
      learnings: new Map(),
      words: new Map(),
      seen: newest?.seq ?? 0,
    }
    kept.set(db, begun)
    return begun
  }
  const entries = db
    .select({ seq: auditEntries.seq, code: auditEntries.code })
    .from(auditEntries)
    .where(gt(auditEntries.seq, known.seen))
    .orderBy(asc(auditEntries.seq))
    .all()
  if (entries.some(({ code }) => changing.has(code))) {
    known.lineIds = null
    known.lines.clear()
    known.learnings.clear()
  }
  if (entries.some(({ code }) => rewording.has(code))) {
    known.learnings.clear()
    known.words.clear()
  }
  known.seen = entries.at(-1)?.seq ?? known.seen
  return known
}

/** What erased cases left for like ones: of their day only the year is known. */
function keptLines(db: Database, moduleId: ModuleId): DecidedLine[] {
  return keptAbout(db, moduleId).map(({ id, outcome, year, facts }) => ({
    decisionId: id,
    caseId: null,
    caseNumber: null,
    decidedOn: `${String(year)}-01-01`,
    outcome,
    facts: { ...facts, provider: providersOf([facts.provider]) },
  }))
}
