import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { CaseId, DecisionId } from '#core/ids.ts'
import type { Alignment, MatchReason, OutcomeSuggestion } from '#core/matching/comparison.ts'
import type { CarryingPhrase, Explanation } from '#core/matching/explanation/explanation.ts'
import type { JudgedBefore } from '#contract/precedents.ts'
import { openSession, placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import { FormDrafts } from '../../frame/formDrafts.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { focusRegion } from '../../ui/index.ts'
import { comparison } from './comparison.fixtures.ts'
import { Inspector } from './Inspector.tsx'
import { pairsOf } from './pairs.ts'
import { ActsOfCase } from './useActs.tsx'
import { useJudging } from './useJudging.ts'

const shown = 'Calculate ratios by hand, not with software'
const asked = 'Calculate ratios with software'
const spanOf = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})

const passage: Alignment = {
  ...{ item: 0, lang: 'en', credentialText: shown, moduleText: asked, score: 0 },
  credentialSpans: [spanOf(shown, 'ratios')],
  moduleSpans: [spanOf(asked, 'ratios')],
  reasons: [
    { signal: 'words', code: 'wordsShared', side: 'for', strength: 'some', value: 0.5, facts: { words: 'ratios' } },
    {
      ...{ signal: 'negation', code: 'negation', side: 'against', strength: 'weak', value: -0.1 },
      facts: { word: 'not with software' },
    },
  ],
  parts: [
    { signal: 'foundThings', towards: 1.2 },
    { signal: 'turnsRound', towards: -1.1 },
    { signal: 'partsShown', towards: -2 },
    { signal: 'wordShare', towards: -0.4 },
  ],
}
const not: OutcomeSuggestion = {
  ...{ outcomeKey: '', coverage: 'not', alignments: [], coveredChance: 0 },
  reasons: [
    { signal: 'coverage', code: 'notFound', side: 'against', strength: 'some', value: 0, facts: { words: 'software' } },
  ],
}
const explanation: Explanation = {
  nearest: passage,
  passages: [{ item: 0, credentialText: shown, moduleText: asked, estimate: 0, phrases: [] }],
  decidedBy: 'rule',
  changes: [],
  tried: 2,
}

type Sight = 'shown' | 'hidden'

const noneBeside: readonly MatchReason[] = []

function Shown({
  suggestions,
  made,
  beside,
}: {
  readonly suggestions: Sight
  readonly made: OutcomeSuggestion
  readonly beside: readonly MatchReason[]
}) {
  const suggestion = {
    ...comparison.suggestion,
    beside: [...beside],
    outcomes: comparison.suggestion.outcomes.map((one) => ({ ...made, outcomeKey: one.outcomeKey })),
  }
  const compared = { ...comparison, suggestion }
  const [pair] = pairsOf(compared, suggestions)
  const judging = useJudging(compared)
  if (pair === undefined) return null
  const at = {
    place: 1,
    of: 2,
    comparison: compared,
    judging,
    inFull: null,
    onLeave: () => undefined,
    together: null,
    standsHere: null,
    candidates: null,
  }
  return <Inspector pair={pair} {...at} />
}

const noneBefore: readonly JudgedBefore[] = []

function inspect(
  suggestions: Sight = 'shown',
  made = not,
  explained = explanation,
  judgedBefore = noneBefore,
  beside = noneBeside,
) {
  const { asked } = placeBridge({
    'comparison.explain': () => ({ state: 'explained', explanation: explained }),
    'precedents.ofOutcome': () => ({
      state: 'shown',
      judged: [...judgedBefore],
      counts: { covered: 0, partly: 0, not: 0, cantSay: 0 },
    }),
    'formDrafts.list': () => [],
  })
  render(
    <MemoryRouter>
      <Surroundings>
        <SessionProvider session={openSession}>
          <FormDrafts caseId={CaseId.parse(comparison.id)}>
            <ActsOfCase>
              <Shown suggestions={suggestions} made={made} beside={beside} />
            </ActsOfCase>
          </FormDrafts>
        </SessionProvider>
      </Surroundings>
    </MemoryRouter>,
  )
  return { asked }
}

// Of "not covered" an officer was told that nothing is in the words of the credential, and saw neither passage nor reason.
test('of an outcome that is not covered it shows what was looked at, for and against, marked in both texts', async () => {
  inspect()

  expect(await screen.findByText(/Words shared: ratios/)).toBeDefined()
  expect(screen.getByText(/Only the credential says “not with software”/).textContent).toContain('strong')
  expect(screen.getByText(/Not found in the credential: software/).textContent).not.toMatch(/strong|some|weak/)
  expect(screen.getByRole('heading', { name: 'What comes nearest' })).toBeDefined()
  expect([...document.querySelectorAll('u')].map(({ textContent }) => textContent)).toEqual(['ratios', 'ratios'])
})

// Beside the outcome that the officer linked stood reasons of another one, and nothing said so.
test('reasons name the outcome that they are of where the head names another or none', async () => {
  inspect()
  expect(await screen.findByRole('heading', { name: 'For, from C1' })).toBeDefined()
  expect(screen.getByRole('heading', { name: 'Against, from C1' })).toBeDefined()
})

test('reasons of the outcome in the head need no name', async () => {
  inspect('shown', { ...not, coverage: 'partly', alignments: [passage] })

  expect(await screen.findByRole('heading', { name: 'For' })).toBeDefined()
  expect(screen.queryByRole('heading', { name: /from C1/ })).toBeNull()
})

const outline = () => screen.getAllByRole('heading').map(({ tagName, textContent }) => `${tagName} ${textContent}`)

/** Is of credential and module, and of no outcome. */
const level: MatchReason = {
  ...{ signal: 'level', code: 'levelUnknown', side: 'against', strength: 'some', value: 0 },
  facts: { module: 6 },
}

// Whoever reads by headings heard "For" and "What comes nearest" as parts of the screen beside the pair that they are of.
test('what is said of a pair stands under its heading, and what is said of the module beside it', async () => {
  inspect('shown', not, explanation, [judgedIn(1, '')], [level])
  await screen.findByRole('heading', { name: 'What comes nearest' })
  expect(outline()).toEqual([
    'H2 – / M5',
    'H3 For, from C1',
    'H3 Against, from C1',
    'H3 What comes nearest',
    'H3 What would change it',
    'H3 How M5 was judged before',
    'H2 Beside the score',
    'H2 Your judgement',
  ])
})

// A passage in which only one word spoke against showed nothing of what both say, which the columns beside it marked.
test('what speaks against is marked beside what both say', async () => {
  const hand: CarryingPhrase = { ...spanOf(shown, 'hand'), moves: -0.2, side: 'against', strength: 'some', meets: [] }
  const passages = [{ item: 0, credentialText: shown, moduleText: asked, estimate: 0.4, phrases: [hand] }]
  inspect('shown', not, { ...explanation, passages })

  expect(await screen.findByText('Wavy: without it the estimate rises.')).toBeDefined()
  expect(screen.getByText('No single phrase carries it; underlined is what both say.')).toBeDefined()
  expect([...document.querySelectorAll('u')].map(({ textContent, className }) => [textContent, className])).toEqual([
    ['ratios', 'carries-some'],
    ['hand', 'speaks-against'],
    ['ratios', 'carries-some'],
  ])
})

// Single measures stood one below the other, "words shared: strong, against" among them, sizes before what is missing.
test('what counted is told by what it is about, a matter of wording last, single measures folded', async () => {
  inspect()
  const parts = (await screen.findByText('What counted, and how much')).closest('details')
  if (parts === null) throw new Error('What counted is not folded')
  await userEvent.click(screen.getByText('What counted, and how much'))
  expect(within(parts).getByText('Here a rule decides, whatever these add up to.')).toBeDefined()
  const [kinds] = within(parts).getAllByRole('list')

  expect([...(kinds?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
    '–What is left out, excepted or added strong, against',
    '+How much of what is asked for is found strong',
    '–How much either enumerates (wording, not content) strong, against',
  ])
})

test('what is hidden is not asked about', async () => {
  const { asked } = inspect('hidden')

  expect(await screen.findByRole('radiogroup', { name: 'Your judgement' })).toBeDefined()
  expect(screen.queryByRole('heading', { name: 'For' })).toBeNull()
  expect(asked.map(({ route }) => route)).not.toContain('comparison.explain')
})

// Four outcomes stood there as what "could carry" it, each with eight words against four: for "data" alone.
test('beside the passage that is explained three more stand that have something for them, each with a word of what speaks against', async () => {
  const verb = {
    signal: 'verb',
    code: 'verbLower',
    side: 'against',
    strength: 'some',
    value: 2,
    facts: { count: 2 },
  } as const
  const passages = [0, 1, 2, 3, 4, 5].map((item) => ({
    ...passage,
    item,
    reasons: item === 1 ? [verb] : passage.reasons,
  }))
  inspect('shown', { ...not, coverage: 'cantSay', alignments: passages })
  const block = (await screen.findByRole('heading', { name: 'Also looked at for M5' })).closest('section')

  expect(
    within(block ?? document.body)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['C0', 'C0', 'C0'].map((name) => `${name}Words shared: ratios; Against: negation`))
})

// Of a second passage that carries an outcome with others no reason was told at all.
test('a further passage says in a word each what speaks for it and against', async () => {
  const passages = [0, 1].map((item) => ({ ...passage, item }))
  inspect(
    'shown',
    { ...not, coverage: 'covered', alignments: passages },
    {
      ...explanation,
      nearest: null,
      passages: [0, 1].map((item) => ({ item, credentialText: shown, moduleText: asked, estimate: 0.5, phrases: [] })),
      decidedBy: 'several',
    },
  )

  expect(await screen.findByText('Several outcomes cover it together, none of them alone.')).toBeDefined()
  expect(screen.getAllByText('+ words – negation')).toHaveLength(1)
})

// "For: nothing. Against: nothing found. There is no wording to try." stood under "The credential states no learning outcomes".
test('where nothing could be compared it says why, and nothing else of the comparison', async () => {
  const why = {
    signal: 'language',
    code: 'noOutcomes',
    side: 'against',
    strength: 'some',
    value: 0,
    facts: {},
  } as const
  inspect('shown', { ...not, coverage: 'cantSay', reasons: [why] }, { ...explanation, nearest: null, passages: [] })

  expect(await screen.findByText('The credential states no learning outcomes.')).toBeDefined()
  for (const name of ['For', 'Against', 'What would change it']) {
    expect(screen.queryByRole('heading', { name })).toBeNull()
  }
})

// "Partly" stood over "No language in common" and nothing else: the skill that both name was told nowhere.
test('where only a skill holds two languages together, it says so', async () => {
  const reasons: MatchReason[] = [
    {
      signal: 'sameSkill',
      code: 'sameSkill',
      side: 'for',
      strength: 'strong',
      value: 1,
      facts: { skill: 'bake bread' },
    },
  ]
  inspect('shown', {
    ...{ outcomeKey: '', coverage: 'partly', coveredChance: null },
    alignments: [{ ...passage, credentialSpans: [], moduleSpans: [], parts: [], reasons }],
    reasons: [
      {
        ...{ signal: 'language', code: 'noCommonLanguage', side: 'against', strength: 'some', value: 0 },
        facts: { credential: 'et', module: 'en' },
      },
    ],
  })

  expect(await screen.findByText(/No language in common/)).toBeDefined()
  expect(screen.getByText('Both name the same skill: bake bread')).toBeDefined()
  expect(screen.queryByRole('heading', { name: /^Against/ })).toBeNull()
  expect(screen.queryByRole('heading', { name: 'What would change it' })).toBeNull()
})

// "Covered", and under it "nothing of what it is about is found": one of the two must be wrong.
test('of a covered outcome it does not say that nothing speaks for it', async () => {
  const bare = { ...passage, reasons: [] }
  inspect('shown', { ...not, coverage: 'covered', alignments: [bare] }, { ...explanation, nearest: null })

  expect(await screen.findByText('No single reason; several small ones together.')).toBeDefined()
  expect(screen.queryByText(/^Nothing of what it is about/)).toBeNull()
})

const judgedIn = (number: number, note: string): JudgedBefore => ({
  decisionId: DecisionId.parse(`0190000a-0000-7000-8000-00000000001${String(number)}`),
  caseId: CaseId.parse(`0190000a-0000-7000-8000-00000000002${String(number)}`),
  caseNumber: `2026-000${String(number)}`,
  decidedOn: '2026-05-01',
  credential: [{ lang: 'en', value: 'Ratios' }],
  coverage: 'partly',
  note,
  suggested: null,
  suggestionVisible: false,
  wording: 'same',
})

// Eight judgements of before pushed the passages out of sight, on a small screen all of them.
test('of what was judged before the newest two stand there, and every other one is a press away', async () => {
  const all = [8, 7, 6, 5, 4].map((number) => judgedIn(number, number === 8 ? 'Software is missing. '.repeat(20) : ''))
  inspect('shown', not, explanation, all)
  const before = await screen.findByRole('region', { name: 'How M5 was judged before' })
  const line = await within(before).findByText(/^3 more/)
  const numbers = () =>
    within(before)
      .getAllByRole('link')
      .map(({ textContent }) => textContent)
  const isFolded = (number: string) => within(before).getByText(number).closest('details')?.open === false

  expect(numbers()).toEqual(['2026-0008', '2026-0007', '2026-0006', '2026-0005', '2026-0004'])
  expect(numbers().filter(isFolded)).toEqual(['2026-0006', '2026-0005', '2026-0004'])
  await userEvent.click(line)
  expect(numbers().filter(isFolded)).toEqual([])
  expect(within(before).getByText(/^Software is missing\. .*…$/)).toBeDefined()
})

// The four were four stops for Tab that said to be one, and arrows, which readers are told to press, did nothing.
test('the four judgements are one stop, arrows lead between them and judge nothing', async () => {
  const { asked } = inspect()
  const four = await screen.findAllByRole('radio')
  expect(four.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1])
  four[0]?.focus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}{ArrowLeft}{ArrowLeft}')
  expect(document.activeElement?.textContent).toContain('Can’t say')
  expect(document.activeElement?.getAttribute('aria-keyshortcuts')).toBe('4')
  await userEvent.tab()
  expect(document.activeElement?.tagName).toBe('TEXTAREA')
  expect(asked.some(({ route }) => route === 'comparison.judge')).toBe(false)
})

test('F6 leads to the reasons, which the Page keys scroll, and from there to the judgement', async () => {
  inspect()
  const reasons = await screen.findByRole('region', { name: 'Reasons for M5' })
  focusRegion('next')
  expect(document.activeElement).toBe(reasons)
  focusRegion('next')
  expect(document.activeElement?.textContent).toContain('Covers')
})
