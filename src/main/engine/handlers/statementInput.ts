import type { Assertion } from '#core/credential/element.ts'
import { credentialFacts, textOf } from '#core/credential/facts.ts'
import type { CaseCredentialId, CredentialId, DecisionId, ModuleOutcomeId, VerificationReportId } from '#core/ids.ts'
import { nameLine } from '#core/recognition/case.ts'
import { conditionsOfLine } from '#core/recognition/conditions.ts'
import { DecisionContent, type DecisionLine } from '#core/recognition/decision.ts'
import { whyNotConverted } from '#core/recognition/grades/whyNot.ts'
import type {
  DatedReport,
  StatedGrade,
  StatementCredential,
  StatementInput,
  StatementLine,
} from '#core/report/statementInput.ts'
import { textFor, type Instant, type LangText, type LocalDate } from '#core/values.ts'
import type { Reader } from '../db/database.ts'
import { namesOf } from '../db/repositories/applicants.ts'
import { getCase, purposeAt, receivedOnOf } from '../db/repositories/cases.ts'
import { listProgrammes, moduleVersion, versionOfOutcome } from '../db/repositories/catalogue.ts'
import { elementRowsOf, getCaseCredential, readingOf } from '../db/repositories/credentials.ts'
import { getDecision, linesOf, sourcesOfDecision } from '../db/repositories/decisions.ts'
import { gradesAt, gradeTable } from '../db/repositories/grades.ts'
import { settingsOfVersion } from '../db/repositories/office.ts'
import { statementsOf } from '../db/repositories/statements.ts'
import { getReport } from '../db/repositories/verification.ts'
import { localDay } from '../localDay.ts'
import { demand } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'

/** Out of the record, all that a statement says: what the decision pinned, not what holds today. */
export function statementInput(
  workspace: Pick<Workspace, 'db'>,
  decisionId: DecisionId,
  print: { readonly language: 'en' | 'de'; readonly number: string | null; readonly date: LocalDate },
): StatementInput {
  const { db } = workspace
  const { decision, by } = demand(getDecision(db, decisionId))
  const record = demand(getCase(db, decision.caseId))
  const content = DecisionContent.parse(decision.content)
  const settings = settingsOfVersion(db, decision.settingsVersion)
  const { programmeId } = purposeAt(db, record.id, decision.createdAt)
  const [name] = namesOf(db, record.applicantId)
  return {
    ...print,
    bindingLanguage: settings.statementLanguages[0] ?? 'en',
    replaces: replacedStatement(workspace, decision, { language: print.language, timeZone: settings.timeZone }),
    office: settings,
    applicant: { name: name === undefined ? '' : nameLine(name) },
    case: { number: record.number, receivedOn: receivedOnOf(workspace.db, record.id) ?? decision.decidedOn },
    officer: by,
    purpose: content.purpose,
    programme: listProgrammes(db).find(({ id }) => id === programmeId)?.title ?? [],
    reasons: content.reasons,
    lines: statementLines(workspace, decisionId, {
      language: print.language,
      content,
      decidedAt: decision.createdAt,
      timeZone: settings.timeZone,
    }),
    auditHash: decision.auditHash,
  }
}

function statementLines(
  workspace: Pick<Workspace, 'db'>,
  decisionId: DecisionId,
  {
    language,
    content,
    decidedAt,
    timeZone,
  }: {
    readonly language: StatementInput['language']
    readonly content: DecisionContent
    readonly decidedAt: Instant
    readonly timeZone: string
  },
): StatementLine[] {
  const { db } = workspace
  const sources = sourcesOfDecision(db, decisionId)
  const programmes = listProgrammes(db)
  return linesOf(db, decisionId).map((row) => {
    const module = moduleVersion(db, row.moduleVersionId)
    const line = content.lines[row.position]
    if (module === null || line === undefined)
      throw new Error(`Line ${row.position} of decision ${decisionId} is not whole`)
    const carried = carriedTexts(workspace, line.caseCredentialIds, decidedAt)
    const brought = new Map(row.outcomes.map((outcome) => [outcome.moduleOutcomeId, outcome]))
    return {
      outcome: row.outcome,
      credits: row.credits,
      module,
      credentials: sources
        .filter(({ position }) => position === row.position)
        .map(({ caseCredentialId, verificationReportId }) => ({
          ...statementCredential(workspace, caseCredentialId, { at: decidedAt, language }),
          verification: datedReport(db, verificationReportId, timeZone),
        })),
      outcomes: module.outcomes.map(({ id, code, text }) => {
        const outcome = brought.get(id)
        return {
          code,
          text,
          carriedBy: (outcome?.carriedBy ?? []).map(
            ({ credentialId, item }) => carried.get(placeOf(credentialId, item)) ?? [],
          ),
          coverage: outcome?.coverage ?? 'open',
          before: outcome?.before ?? [],
          counts: outcome?.counts ?? 0,
        }
      }),
      ledger: row.ledger,
      programme: programmes.find(({ code }) => code === row.ledger.programme?.code)?.title ?? [],
      differences: differencesOf(line, (id) => outcomeText(db, id)),
      answers: line.answers,
      conditions: conditionsOfLine(line),
      recognised: module.outcomes.filter(({ id }) => line.recognised.includes(id)).map(({ text }) => text),
    }
  })
}

function differencesOf(line: DecisionLine, textOf: (id: ModuleOutcomeId) => LangText): StatementLine['differences'] {
  return line.differences
    .filter(({ substantial }) => substantial === 'yes')
    .map(({ description, essentialBecause, evidence, moduleOutcomeId }) => ({
      description,
      essentialBecause,
      evidence,
      outcome: moduleOutcomeId === null ? [] : textOf(moduleOutcomeId),
    }))
}

/** Of whichever module: with alternative recognition the difference lies in the one that was asked for. */
function outcomeText(db: Workspace['db'], id: ModuleOutcomeId): LangText {
  const versionId = versionOfOutcome(db, id)
  const version = versionId === null ? null : moduleVersion(db, versionId)
  return version?.outcomes.find((outcome) => outcome.id === id)?.text ?? []
}

/** The report a decision pinned, with the office's day on which it was made. */
export function datedReport(db: Reader, id: VerificationReportId | null, timeZone: string): DatedReport | null {
  const report = id === null ? null : getReport(db, id)
  return report === null ? null : { ...report, checkedOn: localDay(new Date(report.checkedAt), timeZone) }
}

/** A credential as it was known at an instant, its grades as a reader of `language` finds them. */
export function statementCredential(
  { db }: Pick<Workspace, 'db'>,
  id: CaseCredentialId,
  { at, language }: { readonly at: Instant; readonly language: StatementInput['language'] },
): Omit<StatementCredential, 'verification'> {
  const found = demand(getCaseCredential(db, id))
  const rows = elementRowsOf(db, [found.credentialId], at).get(found.credentialId) ?? []
  const facts = credentialFacts(rows)
  const { title, awardingBodies, issuer, issuedOn, awardedOn, ects, otherCredits, minutes, eqfLevel } = facts
  return {
    on: readingOf(db, found.sourceFileId).layers[0] === 'scan' ? 'paper' : 'file',
    title,
    awardingBodies,
    issuer,
    issuedOn,
    awardedOn,
    ects,
    otherCredits,
    minutes,
    eqfLevel,
    grades: gradesOf(db, id, { rows, at, language }),
  }
}

function gradesOf(
  db: Reader,
  id: CaseCredentialId,
  { rows, at, language }: { readonly rows: readonly Assertion[]; readonly at: Instant; readonly language: string },
): StatedGrade[] {
  const { conversions, tables } = gradesAt(db, id, at)
  const converted = conversions.map(({ fromId, toId, kept }) => ({
    stated: kept.stated,
    converted: kept.conversion,
    from: groupOf(db, fromId),
    to: groupOf(db, toId),
  }))
  const isConverted = (grade: string) => converted.some((one) => one.stated.trim() === grade)
  const without = statedGrades(rows, language, isConverted)
  return [
    ...converted,
    ...without.map((grade) => ({ stated: grade, converted: null, why: whyNotConverted(grade, tables) })),
  ]
}

/** A grade that the file words in several languages is one, and converted where any of its wordings was. */
function statedGrades(
  rows: readonly Assertion[],
  language: string,
  isConverted: (grade: string) => boolean,
): readonly string[] {
  const items = Map.groupBy(rows, ({ item }) => item)
  const grades = [...items.values()].flatMap((said) => {
    const worded = textOf(said, 'grade', 'value').map(({ lang, value }) => ({ lang, value: value.trim() }))
    const lang = textFor(worded, language)?.lang
    return worded.some(({ value }) => isConverted(value)) ? [] : worded.filter((one) => one.lang === lang)
  })
  return [...new Set(grades.map(({ value }) => value))]
}

function groupOf(db: Reader, id: string): string {
  const { group, institution } = demand(gradeTable(db, id))
  return `${group}, ${institution}`
}

/** The texts of the credentials' outcomes as they were known at an instant, by credential and item. */
function carriedTexts(
  { db }: Pick<Workspace, 'db'>,
  ids: readonly CaseCredentialId[],
  at: Instant,
): Map<string, LangText> {
  const texts = new Map<string, LangText>()
  for (const id of ids) {
    const found = getCaseCredential(db, id)
    if (found === null) continue
    const { outcomes } = credentialFacts(elementRowsOf(db, [found.credentialId], at).get(found.credentialId) ?? [])
    for (const { item, text } of outcomes) texts.set(placeOf(found.credentialId, item), text)
  }
  return texts
}

function placeOf(credentialId: CredentialId, item: number): string {
  return `${credentialId}/${item}`
}

/** The last one in this language that was withdrawn of this decision; else the last of the decision that it replaces. */
function replacedStatement(
  { db }: Pick<Workspace, 'db'>,
  decision: { readonly id: DecisionId; readonly replaces: DecisionId | null },
  { language, timeZone }: { readonly language: 'en' | 'de'; readonly timeZone: string },
): StatementInput['replaces'] {
  const of = (decisionId: DecisionId) => statementsOf(db, { decisionId })
  const withdrawn = of(decision.id).find((one) => one.language === language && one.state === 'withdrawn')
  const before = decision.replaces === null ? [] : of(decision.replaces)
  const replaced = withdrawn ?? before.find((one) => one.language === language) ?? before[0]
  if (replaced === undefined) return null
  const date = localDay(new Date(replaced.issuedAt), timeZone)
  return { number: replaced.number, date, because: withdrawn === undefined ? 'decidedAnew' : 'withdrawn' }
}
