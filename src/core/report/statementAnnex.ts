import { baseLanguage, textFor } from '../values.ts'
import type { Block, Cell, Mark, Phrase, PhraseValue, Said, Table } from './document.ts'
import { say } from './document.ts'
import type { StatementInput, StatementLine, StatementOutcome } from './statementInput.ts'
import { differenceBlocks } from './statementDecision.ts'
import { isNamedLanguage } from './namedLanguages.ts'
import { moduleValue, nameValue, textValue, together } from './statementText.ts'

/** Behind the letter: each outcome of each module with its judgement, how the credits were counted, how it was compared. */
export function annexBlocks(input: StatementInput): Block[] {
  if (input.lines.length === 0) return []
  return [{ kind: 'newPage' }, ...input.lines.flatMap((line) => lineBlocks(line, input)), ...closingBlocks(input)]
}

function lineBlocks(line: StatementLine, input: StatementInput): Block[] {
  const { module } = line
  return [
    { kind: 'title', level: 2, text: say('statement:document.outcomes.heading') },
    {
      kind: 'paragraph',
      text: say(`statement:document.outcomes.${module.eqfLevel === null ? 'module' : 'moduleWithLevel'}`, {
        module: moduleValue(module, input.language),
        from: { date: module.validFrom },
        credits: { credits: module.credits },
        level: module.eqfLevel ?? 0,
      }),
    },
    outcomesTable(line, input),
    ...differenceBlocks(line, input),
    ...countingBlocks(line, input.language),
  ]
}

/** How the credits of a line came about, rule first. */
export function countingBlocks(line: StatementLine, language: string): Block[] {
  return [
    { kind: 'heading', text: say('statement:document.counting.heading') },
    { kind: 'paragraph', text: say('statement:document.counting.rule', { percent: line.ledger.partly.countsPercent }) },
    ...countingFacts(line, language),
  ]
}

function outcomesTable(line: StatementLine, { language }: StatementInput): Table {
  const column = (name: string, share: number, align: 'start' | 'end' = 'start') => ({
    label: say(`statement:document.outcomes.${name}`),
    share,
    align,
  })
  const sum = line.outcomes.reduce((total, { counts }) => total + counts, 0)
  const granted = line.credits ?? 0
  const foreign = usualLanguage(line, language)
  const carriedBy =
    foreign === null
      ? column('carriedBy', 0.32)
      : {
          ...column('carriedBy', 0.32),
          label: say('statement:document.outcomes.carriedByIn', {
            language: { phrase: say(`report:language.${foreign}`) },
          }),
        }
  return {
    kind: 'table',
    columns: [column('local', 0.36), carriedBy, column('judgement', 0.23), column('credits', 0.09, 'end')],
    rows: line.outcomes.map((outcome) => [
      { text: [verbatim(outcome, language)], mark: null },
      { text: carriers(outcome, language, foreign), mark: null },
      { text: [judgement(outcome)], mark: marks[outcome.coverage] },
      { text: [credits(outcome.counts)], mark: null },
    ]),
    totals: [
      ...(sum === granted ? [] : [total('outcomes.sum', sum)]),
      total(isExemption(line) ? 'outcomes.grantedNone' : 'outcomes.granted', granted),
    ],
  }
}

function isExemption({ credits, outcome }: StatementLine): boolean {
  return credits === null && outcome !== 'notRecognised'
}

const marks: Readonly<Record<StatementOutcome['coverage'], Mark>> = {
  covered: 'holds',
  partly: 'part',
  not: 'not',
  cantSay: 'open',
  open: 'open',
}

function verbatim({ text, code }: StatementOutcome, language: string): Said {
  const found = textFor(text, language)
  return found === null ? { text: code, lang: language } : { text: found.value.trim(), lang: found.lang }
}

/** Texts in the language that the head of the column names don't name it again. */
function carriers({ carriedBy }: StatementOutcome, language: string, foreign: string | null): Said[] {
  if (carriedBy.length === 0) return [say('statement:document.outcomes.none')]
  return carriedBy.map((text) => {
    const found = textFor(text, language)
    const usual = found !== null && baseLanguage(found.lang) === foreign
    return say('report:value', { value: usual ? found.value.trim() : textValue(text, language) })
  })
}

/** The language that most of the credential's outcomes are in, where it is another than the document's. */
function usualLanguage({ outcomes }: StatementLine, language: string): string | null {
  const texts = outcomes.flatMap(({ carriedBy }) => carriedBy.map((text) => textFor(text, language)))
  const languages = texts.flatMap((text) => (text === null ? [] : [baseLanguage(text.lang)]))
  const usual = languages.find((one) => languages.filter((other) => other === one).length * 2 > languages.length)
  return usual === undefined || usual === language || !isNamedLanguage(usual) ? null : usual
}

function judgement({ coverage, before, counts }: StatementOutcome): Phrase {
  const word = say(`recognition:coverage.${coverage}`)
  if (before.length === 0) return word
  const key =
    counts === 0 ? 'statement:document.outcomes.countedBefore' : 'statement:document.outcomes.partCountedBefore'
  return say(key, { judgement: { phrase: word } })
}

function total(key: string, hundredths: number): Cell[] {
  const empty: Cell = { text: [], mark: null }
  const label: Cell = { text: [say(`statement:document.${key}`)], mark: null }
  return [label, empty, empty, { text: [credits(hundredths)], mark: null }]
}

function credits(hundredths: number): Phrase {
  return say('report:value', { value: { credits: hundredths } })
}

/** The ledger of the line as its figures: what the outcomes brought, what was counted before, each limit, the result. */
function countingFacts(line: StatementLine, language: string): Block[] {
  const { ledger, credits: granted } = line
  const fact = (name: string, value: PhraseValue, values: Phrase['values'] = {}) => ({
    label: say(`statement:document.counting.${name}`, values),
    value: say('report:value', { value }),
  })
  const ects = (hundredths: number): PhraseValue => ({
    phrase: say('report:ects', { credits: { credits: hundredths } }),
  })
  const less = (hundredths: number): PhraseValue => ({
    phrase: say('report:less', { credits: { credits: hundredths } }),
  })
  const { source, sourceRule, grantedBefore, programme } = ledger
  return [
    {
      kind: 'facts',
      facts: [
        fact('covered', ects(ledger.covered.credits), { count: ledger.covered.outcomes }),
        ...(ledger.partly.outcomes === 0
          ? []
          : [fact('partly', ects(ledger.partly.credits), { count: ledger.partly.outcomes })]),
        ...ledger.countedBefore.map((one) =>
          fact('countedBefore', less(one.credits), {
            outcome: outcomeNamed(one.outcomeCode, line, language),
            case: one.caseNumber,
          }),
        ),
        fact('module', ects(ledger.module)),
        ...(ledger.moduleCap === null ? [] : [fact('moduleCap', ects(ledger.moduleCap))]),
        ...(grantedBefore.module === 0 ? [] : [fact('moduleBefore', less(grantedBefore.module))]),
        ...(programme?.cap == null
          ? []
          : [
              fact('programme', ects(programme.cap), {
                programme: line.programme.length === 0 ? programme.code : nameValue(line.programme, language),
              }),
            ]),
        ...(programme?.cap == null || programme.grantedBefore === 0
          ? []
          : [fact('programmeBefore', less(programme.grantedBefore))]),
        source === null
          ? fact('source', { phrase: say('statement:document.counting.noWorkload') })
          : fact('source', { phrase: sourcePhrase(source, sourceRule) }),
        ...(grantedBefore.source === 0 ? [] : [fact('sourceBefore', less(grantedBefore.source))]),
        ...(source === null || ledger.atMost === granted ? [] : [fact('atMost', ects(ledger.atMost))]),
        fact('granted', granted === null ? { phrase: say('report:none') } : ects(granted)),
      ],
    },
  ]
}

/** The table shows texts without codes: what was counted before is found there by its text. */
function outcomeNamed(code: string, { outcomes }: StatementLine, language: string): PhraseValue {
  const found = outcomes.find((outcome) => outcome.code === code)
  return found === undefined || found.text.length === 0 ? code : textValue(found.text, language)
}

/** How a workload became ECTS credits; several sources, or several claims of one, may have done so in several ways. */
function sourcePhrase(source: number, rule: string | null): Phrase {
  const credits = { credits: source }
  const ways = waysOf(rule)
  const [only] = ways
  if (only === undefined || ways.length > 1) {
    const list = ways.map((way) => ({ phrase: wayPhrase(way) }))
    return say('statement:document.counting.sourceSeveral', { credits, ways: { list } })
  }
  const by = only.supplied ? 'sourceSupplied' : 'source'
  if (only.hours !== null) return say(`statement:document.counting.${by}Hours`, { credits, hours: only.hours })
  if (only.scheme !== null)
    return say(`statement:document.counting.${by}Converted`, { credits, scheme: { phrase: only.scheme } })
  return say(`statement:document.counting.${only.supplied ? by : 'sourceStated'}`, { credits })
}

function wayPhrase({ supplied, hours, scheme }: Way): Phrase {
  const way =
    hours !== null
      ? say('statement:document.counting.way.hours', { hours })
      : (scheme ?? say('statement:document.counting.way.stated'))
  if (!supplied) return way
  return hours === null && scheme === null
    ? say('statement:document.counting.way.supplied')
    : say('statement:document.counting.way.suppliedAs', { way: { phrase: way } })
}

interface Way {
  readonly supplied: boolean
  readonly hours: number | null
  readonly scheme: Phrase | null
}

/** The ledger's codes: `hours/25`, `officer:cats/2`; of several sources with a space, of several claims of one with ` + `. */
function waysOf(rule: string | null): Way[] {
  if (rule === null) return [{ supplied: false, hours: null, scheme: null }]
  return rule.split(/(?<! \+) (?!\+ )/).flatMap((ofSource) => {
    const supplied = ofSource.startsWith('officer')
    return ofSource
      .replace(/^officer:?/, '')
      .split(' + ')
      .map((one) => ({ supplied, hours: hoursIn(one), scheme: schemeIn(one) }))
  })
}

function hoursIn(rule: string): number | null {
  const hours = /^hours\/(\d+)$/.exec(rule)?.[1]
  return hours === undefined ? null : Number(hours)
}

function schemeIn(rule: string): Phrase | null {
  const [, scheme, rate, ofSemester] = /^(cats|usSemester|usQuarter)(?:\*(\d+)(\*2\/3)?)?/.exec(rule) ?? []
  if (scheme === undefined) return null
  return say(
    `statement:document.counting.scheme.${ofSemester === undefined ? scheme : 'usQuarterOfSemester'}`,
    rate === undefined ? {} : { rate: { credits: Number(rate) } },
  )
}

function closingBlocks(input: StatementInput): Block[] {
  const { language, bindingLanguage } = input
  const binding = language === bindingLanguage ? 'this' : 'other'
  const copies = [
    ...(input.replaces === null
      ? []
      : [
          say(`statement:document.copies.${input.replaces.because === 'withdrawn' ? 'insteadOf' : 'replaces'}`, {
            number: input.replaces.number,
            date: { date: input.replaces.date },
          }),
        ]),
    say(`statement:document.copies.${binding}`, { language: { phrase: say(`report:language.${bindingLanguage}`) } }),
    ...(input.auditHash === null ? [] : [say('statement:document.copies.audit')]),
  ]
  return [
    { kind: 'heading', text: say('statement:document.method.heading') },
    { kind: 'paragraph', text: say('statement:document.method.text', { officer: input.officer }) },
    { kind: 'heading', text: say('statement:document.copies.heading') },
    { kind: 'paragraph', text: together(copies) },
  ]
}
