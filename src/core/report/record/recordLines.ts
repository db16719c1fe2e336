import { plain, say, type Block, type Cell, type Mark, type Said } from '../document.ts'
import type { Coverage } from '../../matching/comparison.ts'
import { answerBlocks, conditionBlocks, headingOf } from '../statementDecision.ts'
import { recognisedBlocks } from '../statementOutcomes.ts'
import type { StatementInput, StatementLine } from '../statementInput.ts'
import { countingBlocks } from '../statementAnnex.ts'
import { moduleValue, nameValue } from '../statementText.ts'
import { textFor } from '../../values.ts'
import type { ComparedOutcome, RecordLine } from './recordInput.ts'

const coverageMarks: Readonly<Record<Coverage, Mark>> = {
  covered: 'holds',
  partly: 'part',
  not: 'not',
  cantSay: 'open',
}

/** One line of the decision: outcomes with suggestion beside judgement, differences, answers, conditions, ledger. */
export function lineBlocks(line: StatementLine, record: RecordLine, input: StatementInput): Block[] {
  const { module } = line
  return [
    {
      kind: 'title',
      level: 2,
      text: say('record:line.title', {
        outcome: { phrase: say(`recognition:outcome.${line.outcome}`) },
        module: moduleValue(module, input.language),
      }),
    },
    {
      kind: 'paragraph',
      text: say('record:line.module', {
        from: { date: module.validFrom },
        credits: { credits: module.credits },
        engine: record.engineVersions.length === 0 ? '–' : { list: [...record.engineVersions] },
      }),
    },
    outcomesTable(line, record, input.language),
    ...differenceBlocks(line, record, input),
    ...recognisedBlocks(line, input),
    ...answerBlocks(line, input),
    ...conditionBlocks(line, input),
    ...countingBlocks(line, input.language),
    ...sourceBlocks(record, input.language),
  ]
}

function outcomesTable(line: StatementLine, { outcomes }: RecordLine, language: string): Block {
  const column = (name: string, share: number, align: 'start' | 'end' = 'start') => ({
    label: say(`record:line.${name}`),
    share,
    align,
  })
  return {
    kind: 'table',
    columns: [
      column('outcome', 0.36),
      column('suggested', 0.18),
      column('judged', 0.37),
      column('credits', 0.09, 'end'),
    ],
    rows: line.outcomes.map(({ text, code, counts }, index) => {
      const compared = outcomes[index]?.compared ?? []
      const found = textFor(text, language)
      return [
        { text: [found === null ? plain(code) : { text: found.value.trim(), lang: found.lang }], mark: null },
        suggestedCell(compared),
        judgedCell(compared),
        { text: [say('report:value', { value: { credits: counts } })], mark: null },
      ]
    }),
    totals: [],
  }
}

/** What each credential carries over all it was counted for, so that no learning is counted twice. */
function sourceBlocks({ sources }: RecordLine, language: string): Block[] {
  if (sources.length === 0) return []
  const ects = (credits: number): Cell => ({ text: [say('report:ects', { credits: { credits } })], mark: null })
  const column = (name: string, share: number, align: 'start' | 'end' = 'end') => ({
    label: say(`record:sources.${name}`),
    share,
    align,
  })
  return [
    { kind: 'heading', text: say('record:sources.heading') },
    {
      kind: 'table',
      columns: [
        column('credential', 0.4, 'start'),
        column('workload', 0.18),
        column('before', 0.2),
        column('draws', 0.22),
      ],
      rows: sources.map(({ title, workload, drawnBefore, draws }) => [
        { text: [say('report:value', { value: nameValue(title, language) })], mark: null },
        workload === null ? { text: [say('record:sources.unknown')], mark: null } : ects(workload),
        ects(drawnBefore),
        ects(draws),
      ]),
      totals: [],
    },
  ]
}

/** With one credential its shape stands before the word; with several each has its word. */
function suggestedCell(compared: readonly ComparedOutcome[]): Cell {
  const words = compared.map(({ suggested }): Said =>
    suggested === null ? say('record:line.noSuggestion') : say(`recognition:coverage.${suggested}`),
  )
  return { text: words.length === 0 ? [say('record:line.noSuggestion')] : words, mark: null }
}

function judgedCell(compared: readonly ComparedOutcome[]): Cell {
  const [only] = compared
  const text = compared.flatMap(({ judged }): Said[] => {
    if (judged === null) return [say('recognition:coverage.open')]
    const word = { phrase: say(`recognition:coverage.${judged.coverage}`) }
    const seen = say(`record:line.judgement.${judged.suggestionVisible ? 'seen' : 'hidden'}`, { word, by: judged.by })
    return judged.note.trim() === '' ? [seen] : [seen, plain(judged.note)]
  })
  const mark = only?.judged == null || compared.length > 1 ? 'open' : coverageMarks[only.judged.coverage]
  return {
    text: text.length === 0 ? [say('recognition:coverage.open')] : text,
    mark: compared.length > 1 && compared.some(({ judged }) => judged !== null) ? null : mark,
  }
}

/** Every difference that was considered, with whether it counted. */
function differenceBlocks(line: StatementLine, { differences }: RecordLine, input: StatementInput): Block[] {
  if (differences.length === 0) return []
  return [
    { kind: 'heading', text: headingOf('differences', line, input) },
    ...differences.map(({ element, kind, description, essentialBecause, evidence, substantial }): Block => ({
      kind: 'facts',
      facts: [
        {
          label: say('record:difference.of'),
          value: say('record:difference.is', {
            element: { phrase: say(`evaluation:elements.name.${element}`) },
            kind: { phrase: say(`record:difference.kind.${kind}`) },
            substantial: { phrase: say(`record:difference.substantial.${substantial}`) },
          }),
        },
        { label: say('statement:document.differences.description'), value: plain(description) },
        { label: say('statement:document.differences.essential'), value: plain(essentialBecause) },
        { label: say('statement:document.differences.evidence'), value: plain(evidence) },
      ].filter(({ value }) => !('text' in value) || value.text !== ''),
    })),
  ]
}
