import type { LineCondition } from '../recognition/conditions.ts'
import type { Block, Fact, Phrase, PhraseValue, Said } from './document.ts'
import { cell, say } from './document.ts'
import { assessedCredentials } from './statementAssessed.ts'
import { moduleValue, nameValue, paragraphs, textValue, together } from './statementText.ts'
import type { StatementInput, StatementLine } from './statementInput.ts'

/** To whom, which statement, what was decided: the part that is read first and often alone. */
export function openingBlocks(input: StatementInput): Block[] {
  const [only] = input.lines
  return [
    { kind: 'address', lines: [input.applicant.name], references: references(input) },
    {
      kind: 'title',
      level: 1,
      text: say('statement:document.title', { count: Math.max(1, assessedCredentials(input).length) }),
    },
    { kind: 'lead', text: only !== undefined && input.lines.length === 1 ? lead(only, input) : leadOfSeveral(input) },
    ...(only !== undefined && input.lines.length === 1 ? [figures(only, input)] : [linesTable(input)]),
  ]
}

function references(input: StatementInput): Fact[] {
  const fact = (name: string, value: PhraseValue): Fact => ({
    label: say(`statement:document.reference.${name}`),
    value: say('report:value', { value }),
  })
  return [
    fact('number', input.number ?? { phrase: say('statement:document.draft') }),
    ...(input.replaces === null ? [] : [fact('replaces', input.replaces.number)]),
    fact('date', { date: input.date }),
    fact('case', input.case.number),
    fact('request', { date: input.case.receivedOn }),
    fact('officer', input.officer),
  ]
}

function lead(line: StatementLine, { language }: StatementInput): Phrase {
  const form = line.outcome === 'notRecognised' ? line.outcome : `${line.outcome}.${formOf(line)}`
  return say(`statement:document.lead.${form}`, {
    count: line.credentials.length,
    credits: { credits: line.credits ?? 0 },
    module: moduleValue(line.module, language),
  })
}

function formOf({ credits }: StatementLine): 'exemption' | 'credits' {
  return credits === null ? 'exemption' : 'credits'
}

/** Who may have credits and gets none is told why only where the reason is that no workload is known. */
function rightsOf(line: StatementLine): 'credits' | 'exemption' | 'noWorkload' {
  return line.credits === null && line.ledger.source === null ? 'noWorkload' : formOf(line)
}

function leadOfSeveral({ lines }: StatementInput): Phrase {
  const credits = lines.reduce((sum, line) => sum + (line.credits ?? 0), 0)
  return say('statement:document.lead.several', { count: lines.length, credits: { credits } })
}

function figures(line: StatementLine, { purpose }: StatementInput): Block {
  const fact = (name: string, value: Said, share: number) => ({
    label: say(`statement:document.figure.${name}`),
    value,
    share,
  })
  return {
    kind: 'factsRow',
    facts: [
      fact('outcome', outcomeName(line), 0.34),
      fact('granted', creditsOf(line), 0.2),
      fact('module', say('report:ects', { credits: { credits: line.module.credits } }), 0.2),
      fact('purpose', say(`recognition:purpose.${purpose}`), 0.26),
    ],
  }
}

function linesTable(input: StatementInput): Block {
  const column = (name: string, share: number, align: 'start' | 'end' = 'start') => ({
    label: say(`statement:document.figure.${name}`),
    share,
    align,
  })
  return {
    kind: 'table',
    columns: [
      column('line', 0.46),
      column('outcome', 0.24),
      column('granted', 0.15, 'end'),
      column('module', 0.15, 'end'),
    ],
    rows: input.lines.map((line) => [
      cell(say('report:value', { value: moduleValue(line.module, input.language) })),
      cell(outcomeName(line)),
      cell(creditsOf(line)),
      cell(say('report:ects', { credits: { credits: line.module.credits } })),
    ]),
    totals: [],
  }
}

/** What the decision gives the applicant; another purpose is another assessment. */
export function rightsBlocks(input: StatementInput): Block[] {
  const values = (line: StatementLine) => ({
    credits: { credits: line.credits ?? 0 },
    of: { credits: line.module.credits },
    module: moduleValue(line.module, input.language),
  })
  const rights = input.lines.map((line) => {
    const form = line.outcome === 'notRecognised' ? line.outcome : `${line.outcome}.${rightsOf(line)}`
    return say(`statement:document.rights.${form}`, values(line))
  })
  const [only] = rights
  const granted = input.lines.some(({ credits }) => credits !== null && credits > 0)
  const programme =
    granted && input.programme.length > 0
      ? [say('statement:document.rights.programme', { programme: nameValue(input.programme, input.language) })]
      : []
  const purpose = say('statement:document.rights.purpose', {
    purpose: { phrase: say(`recognition:purposeInText.${input.purpose}`) },
  })
  return [
    { kind: 'heading', text: say('statement:document.rights.heading') },
    ...(rights.length === 1 && only !== undefined
      ? [{ kind: 'paragraph', text: together([only, ...programme, purpose]) } as const]
      : [
          { kind: 'list', items: rights } as const,
          { kind: 'paragraph', text: together([...programme, purpose]) } as const,
        ]),
  ]
}

/** What stands against full recognition, as the officer has shown it. */
export function differenceBlocks(line: StatementLine, input: StatementInput): Block[] {
  if (line.differences.length === 0) return []
  const lang = writtenIn(input)
  return [
    { kind: 'heading', text: headingOf('differences', line, input) },
    paragraph('differences.rule', {}),
    ...line.differences.flatMap(({ description, essentialBecause, evidence, outcome }): Block[] => [
      {
        kind: 'facts',
        facts: [
          ...(outcome.length === 0
            ? []
            : [fact('differences.outcome', say('report:value', { value: textValue(outcome, input.language) }))]),
          fact('differences.description', { text: description, lang }),
          fact('differences.essential', { text: essentialBecause, lang }),
          fact('differences.evidence', { text: evidence, lang }),
        ],
      },
    ]),
  ]
}

/** What was considered, in order, before a refusal. */
export function answerBlocks(line: StatementLine, input: StatementInput): Block[] {
  if (line.outcome !== 'notRecognised') return []
  const lang = writtenIn(input)
  const steps = (['alternative', 'partial', 'conditional'] as const).filter((step) => line.answers[step].trim() !== '')
  if (steps.length === 0) return []
  return [
    { kind: 'heading', text: headingOf('answers', line, input) },
    {
      kind: 'facts',
      facts: steps.map((step) => ({
        label: say(`recognition:outcome.${step}`),
        value: { text: line.answers[step].trim(), lang },
      })),
    },
  ]
}

/** What must be done, by when, and who checks it: conditions, or what bridges the gap to the module asked for. */
export function conditionBlocks(line: StatementLine, input: StatementInput): Block[] {
  const [first] = line.conditions
  if (first === undefined) return []
  const lang = writtenIn(input)
  return [
    { kind: 'heading', text: headingOf(first.kind === 'condition' ? 'conditions' : 'bridging', line, input) },
    { kind: 'list', items: line.conditions.map((one) => conditionItem(one, lang)) },
  ]
}

function conditionItem({ text, until, checkedBy }: LineCondition, lang: string): Said {
  const said = { text: paragraphs(text).join(' '), lang }
  if (until === null && checkedBy.trim() === '') return said
  return say(until === null ? 'statement:document.conditions.item' : 'statement:document.conditions.itemUntil', {
    text: { verbatim: said },
    checkedBy,
    ...(until === null ? {} : { until: { date: until } }),
  })
}

/** With several lines a heading names its module. */
export function headingOf(section: string, line: StatementLine, { lines }: StatementInput): Phrase {
  const heading = say(`statement:document.${section}.heading`)
  return lines.length === 1
    ? heading
    : say('statement:document.headingOf', { heading: { phrase: heading }, module: line.module.code })
}

function paragraph(key: string, values: Phrase['values']): Block {
  return { kind: 'paragraph', text: say(`statement:document.${key}`, values) }
}

function fact(key: string, value: Said): Fact {
  return { label: say(`statement:document.${key}`), value }
}

function outcomeName({ outcome }: StatementLine): Phrase {
  return say(`recognition:outcome.${outcome}`)
}

function creditsOf({ credits, outcome }: StatementLine): Phrase {
  if (credits !== null) return say('report:ects', { credits: { credits } })
  return say(outcome === 'notRecognised' ? 'report:none' : 'statement:document.figure.exemption')
}

/** Officers write the parts of a decision in one language: the one of their reasons, where only one was written. */
export function writtenIn({ reasons, language }: StatementInput): string {
  const [only] = reasons
  return only !== undefined && reasons.length === 1 ? only.lang : language
}
