import type { Block, Fact, PhraseValue, ReportDocument } from './document.ts'
import { say } from './document.ts'
import { checkBlocks } from './record/recordChecks.ts'
import { closingBlocks } from './record/recordClosing.ts'
import { elementBlocks } from './record/recordElements.ts'
import { evaluationBlocks } from './record/recordEvaluation.ts'
import type { AssessmentRecordInput, RecordCredential } from './record/recordInput.ts'
import { lineBlocks } from './record/recordLines.ts'
import { credentialFactsOf } from './statementAssessed.ts'
import { letterheadLines, reasonsBlocks } from './recognitionStatement.ts'
import { nameValue } from './statementText.ts'

/**
 * The assessment record for the office's file: the decision with everything it rested on, the statement's longer twin.
 *
 * It lets another officer, an auditor or an appeal board follow the assessment without the database (Lisbon Recognition
 * Convention, revised recommendation on criteria and procedures 2010, on transparency and documentation of decisions).
 */
export function assessmentRecord(input: AssessmentRecordInput): ReportDocument {
  const { statement } = input
  const { language, office, applicant, date } = statement
  return {
    metadata: {
      title: say('record:metadataTitle', { case: statement.case.number, applicant: applicant.name }),
      language,
      author: office.institution,
      date,
    },
    letterhead: { institution: office.institution, lines: letterheadLines(statement) },
    blocks: [
      { kind: 'title', level: 1, text: say('record:title', { case: statement.case.number }) },
      { kind: 'lead', text: say('record:lead') },
      { kind: 'heading', text: say('record:opening.heading') },
      { kind: 'facts', facts: openingFacts(input) },
      ...reasonsBlocks(statement),
      ...input.credentials.flatMap((credential, index) => credentialBlocks(credential, index, input)),
      ...statement.lines.flatMap((line, index): Block[] => {
        const record = input.lines[index]
        return record === undefined ? [] : [{ kind: 'newPage' }, ...lineBlocks(line, record, statement)]
      }),
      { kind: 'newPage' },
      ...closingBlocks(input),
    ],
    footer: [
      say('record:footer', { case: statement.case.number, number: input.decision.number }),
      ...(statement.auditHash === null ? [] : [say('statement:document.footer.audit', { hash: statement.auditHash })]),
    ],
    auditHash: statement.auditHash,
  }
}

function openingFacts({ statement, decision }: AssessmentRecordInput): Fact[] {
  const fact = (name: string, value: PhraseValue): Fact => ({
    label: say(`record:opening.${name}`),
    value: say('report:value', { value }),
  })
  const { lines, language } = statement
  return [
    fact('applicant', statement.applicant.name),
    fact('request', { date: statement.case.receivedOn }),
    fact('decision', {
      phrase: say('record:opening.decisionIs', {
        number: decision.number,
        date: { date: decision.on },
        by: statement.officer,
      }),
    }),
    fact('purpose', { phrase: say(`recognition:purpose.${statement.purpose}`) }),
    ...(statement.programme.length === 0 ? [] : [fact('programme', nameValue(statement.programme, language))]),
    ...lines.map((line) => ({
      label: say('record:opening.line', { module: line.module.code }),
      value: say('record:opening.lineIs', {
        outcome: { phrase: say(`recognition:outcome.${line.outcome}`) },
        credits:
          line.credits === null
            ? { phrase: say('record:opening.noCredits') }
            : { phrase: say('report:ects', { credits: { credits: line.credits } }) },
      }),
    })),
    fact('made', { date: statement.date }),
  ]
}

function credentialBlocks(credential: RecordCredential, index: number, { statement }: AssessmentRecordInput): Block[] {
  return [
    { kind: 'newPage' },
    {
      kind: 'title',
      level: 2,
      text: say('record:credential', { number: index + 1, title: nameValue(credential.title, statement.language) }),
    },
    { kind: 'facts', facts: credentialFactsOf(credential, statement.language) },
    ...elementBlocks(credential),
    ...checkBlocks(credential.verification),
    ...evaluationBlocks(credential, statement.language),
  ]
}
