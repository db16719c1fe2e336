import { credentialFacts } from '#core/credential/facts.ts'
import type { CaseCredentialId, DecisionId } from '#core/ids.ts'
import { DecisionContent } from '#core/recognition/decision.ts'
import type {
  AssessmentRecordInput,
  RecordCredential,
  RecordLine,
  SecondOfficer,
} from '#core/report/record/recordInput.ts'
import type { LocalDate } from '#core/values.ts'
import { departuresOf } from '../db/repositories/assessmentRecords.ts'
import { answersOf, findingsOf } from '../db/repositories/assessments.ts'
import { moduleVersion } from '../db/repositories/catalogue.ts'
import { getComparison, judgementsAt } from '../db/repositories/comparisons.ts'
import { elementRowsOf, getCaseCredential } from '../db/repositories/credentials.ts'
import { getDecision, linesOf, sourcesOfDecision } from '../db/repositories/decisions.ts'
import { settingsOfVersion } from '../db/repositories/office.ts'
import { policyOfVersion } from '../db/repositories/policies.ts'
import { proposalsOf } from '../db/repositories/proposals.ts'
import { localDay } from '../localDay.ts'
import { demand } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import { suggestionOf, templateOf } from './evaluation.ts'
import { datedReport, statementCredential, statementInput } from './statementInput.ts'

type DecisionRow = NonNullable<ReturnType<typeof getDecision>>['decision']
type SourceRow = ReturnType<typeof sourcesOfDecision>[number]

/** Out of the record, all that a decision rested on: what was known when it was recorded, not what is known today. */
export function recordInput(
  workspace: Workspace,
  decisionId: DecisionId,
  print: { readonly language: 'en' | 'de'; readonly date: LocalDate },
): AssessmentRecordInput {
  const { db } = workspace
  const { decision } = demand(getDecision(db, decisionId))
  const sources = sourcesOfDecision(db, decisionId)
  const first = new Map(sources.map((source) => [source.caseCredentialId, source]))
  return {
    statement: statementInput(workspace, decisionId, { ...print, number: null }),
    decision: {
      number: decision.number,
      on: decision.decidedOn,
      policy: policyOfVersion(db, decision.policyVersion),
      settingsVersion: decision.settingsVersion,
    },
    credentials: [...first.values()].map((source) => credentialOf(workspace, source, decision, print.language)),
    lines: recordLines(workspace, decision, sources),
    second: secondOfficers(workspace, decision),
    departures: departuresOf(db, decisionId),
  }
}

function credentialOf(
  workspace: Workspace,
  source: SourceRow,
  decision: DecisionRow,
  language: 'en' | 'de',
): RecordCredential {
  const { db } = workspace
  const { caseCredentialId, verificationReportId } = source
  const { createdAt: at, settingsVersion } = decision
  const found = demand(getCaseCredential(db, caseCredentialId))
  const elements = elementRowsOf(db, [found.credentialId], at).get(found.credentialId) ?? []
  const { timeZone } = settingsOfVersion(db, settingsVersion)
  const verification = datedReport(db, verificationReportId, timeZone)
  const answered = answersOf(db, caseCredentialId, at)
  const template = templateOf(db, answered[0]?.template ?? null)
  return {
    ...statementCredential(workspace, caseCredentialId, { at, language }),
    verification,
    elements: elements.map((one) => ({ ...one, on: one.at === null ? null : localDay(new Date(one.at), timeZone) })),
    findings: findingsOf(db, caseCredentialId, at),
    template,
    answers: template.criteria.map(({ key, suggestedBy }) => {
      const answer = answered.find(({ criterion }) => criterion === key)
      return {
        criterion: key,
        suggestion: suggestedBy === null ? null : suggestionOf(suggestedBy, elements, verification),
        answer:
          answer === undefined
            ? null
            : {
                grade: answer.grade as NonNullable<RecordCredential['answers'][number]['answer']>['grade'],
                reason: answer.reason,
                by: answer.by,
              },
      }
    }),
  }
}

function recordLines({ db }: Workspace, decision: DecisionRow, sources: readonly SourceRow[]): RecordLine[] {
  const content = DecisionContent.parse(decision.content)
  return linesOf(db, decision.id).map((row) => {
    const module = demand(moduleVersion(db, row.moduleVersionId))
    const comparisons = sources
      .filter(({ position }) => position === row.position)
      .flatMap(({ comparisonId }) => (comparisonId === null ? [] : (getComparison(db, comparisonId) ?? [])))
      .map((comparison) => ({ ...comparison, judged: judgementsAt(db, comparison.id, decision.createdAt) }))
    const titles = new Map(sources.map(({ caseCredentialId }) => titleOf(db, caseCredentialId, decision.createdAt)))
    return {
      differences: content.lines[row.position]?.differences ?? [],
      engineVersions: [...new Set(comparisons.map(({ engineVersion }) => engineVersion))],
      outcomes: module.outcomes.map(({ id }) => ({
        compared: comparisons.map(({ suggestion, judged }) => {
          const judgement = judged.get(id)
          return {
            suggested: suggestion.outcomes.find(({ outcomeKey }) => outcomeKey === id)?.coverage ?? null,
            judged:
              judgement === undefined
                ? null
                : {
                    coverage: judgement.coverage,
                    by: judgement.by,
                    note: judgement.note,
                    suggestionVisible: judgement.suggestionVisible,
                  },
          }
        }),
      })),
      sources: row.ledger.sources.map(({ credentialId, ...figures }) => ({
        ...figures,
        title: titles.get(credentialId) ?? [],
      })),
    }
  })
}

function titleOf(db: Workspace['db'], id: CaseCredentialId, at: string) {
  const { credentialId } = demand(getCaseCredential(db, id))
  return [credentialId, credentialFacts(elementRowsOf(db, [credentialId], at).get(credentialId) ?? []).title] as const
}

/** Who was heard before the decision: views and answers on proposals since the decision before it. */
function secondOfficers({ db }: Workspace, decision: DecisionRow): SecondOfficer[] {
  const since = decision.replaces ?? ''
  return proposalsOf(db, { caseId: decision.caseId })
    .filter(({ id }) => id > since && id < String(decision.id))
    .toReversed()
    .flatMap(({ kind, views, answers }) => {
      const people = new Map([...views, ...answers].map(({ officer }) => [officer.id, officer.name]))
      return [...people].map(([id, by]) => {
        const view = views.findLast(({ officer }) => officer.id === id)
        const said = answers.flatMap((answer) =>
          answer.officer.id !== id || answer.kind === 'opened' || answer.kind === 'takenBack'
            ? []
            : [{ kind: answer.kind, reason: answer.reason }],
        )
        return {
          kind,
          by,
          view:
            view === undefined
              ? null
              : {
                  outcomes: view.lines.flatMap(({ outcome }) => outcome ?? []),
                  reason: view.reason,
                  firstSeenBefore: view.firstSeenBefore,
                },
          answer: said.at(-1) ?? null,
        }
      })
    })
    .filter(({ view, answer }) => view !== null || answer !== null)
}
