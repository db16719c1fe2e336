import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect, useState, type ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { CaseCredential, CaseDetail } from '#contract/cases.ts'
import type { Input, Output, Route } from '#contract/contract.ts'
import type { EncoderState } from '#contract/encoder.ts'
import type { Comparison } from '#contract/comparison.ts'
import { ComparisonId, ModuleVersionId } from '#core/ids.ts'
import { policyV1 } from '#core/recognition/policy.ts'
import { officer, openSession, placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import { FormDrafts } from '../../frame/formDrafts.tsx'
import { OpenCaseContext } from '../../frame/openCase.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { useKeys } from '../../ui/index.ts'
import { layOut } from '../../ui/layout.fixtures.ts'
import { candidateOf, id } from './candidates.fixtures.ts'
import { Compare } from './Compare.tsx'
import { comparison } from './comparison.fixtures.ts'

type List = Output<'comparison.candidates'>

const listOf = (...numbers: readonly number[]): List => ({
  of: 9,
  candidates: numbers.map((number, index) => candidateOf(number, index + 1)),
  doubt: null,
  preparing: false,
})

const credential = CaseCredential.parse({
  id: id(30),
  credentialId: id(31),
  sourceFileId: id(32),
  fileName: 'badge.json',
  format: 'open-badge-3',
  title: [],
  issuer: [],
  awardingBody: [],
  issuedOn: null,
  holder: { inFile: null, answer: 'open', note: '', by: null, at: null },
  report: null,
})
const detail = CaseDetail.parse({
  id: id(33),
  number: '2026-0417',
  stage: 'comparison',
  stages: [],
  applicant: { id: id(34), names: [], birthDate: null, contact: null },
  purpose: 'exemption',
  target: { programmeId: null, moduleVersionId: null, label: null },
  missing: [],
  events: [],
  history: [],
  dueOn: null,
  daysLeft: null,
  clock: 'running',
  heldBy: { id: officer.id, name: officer.name },
  holdings: [],
  credentials: [credential],
  documents: [],
  decided: null,
})

const read = (done: number): EncoderState => ({
  bundled: {
    encoder: { id: 'bundled', dimensions: 384, languages: ['en'], licence: null },
    filled: { done, of: 9 },
    problem: null,
  },
  ...{ inUse: null, preparing: null, filled: null, problem: null, back: null },
})

/** Narrow, so that the outcomes stand one below the other and nothing is drawn between them. */
beforeEach(() => {
  localStorage.clear()
  Element.prototype.scrollIntoView = vi.fn()
  const media = (query: string) => ({
    matches: query.includes('max-width'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })
  Object.defineProperty(window, 'matchMedia', { configurable: true, value: media })
})

/** As on a wide window, whose ribbons are measured: nothing has a size here. */
function standsWide() {
  const media = () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined })
  Object.defineProperty(window, 'matchMedia', { configurable: true, value: media })
  Object.defineProperty(document, 'fonts', { configurable: true, value: { ready: Promise.resolve() } })
  layOut({ view: 0, row: 0 })
}

/** The screen is left by one press and come back to by the next. */
function Stages() {
  const [stage, setStage] = useState<'comparison' | 'decision'>('comparison')
  const leave = () => {
    setStage('decision')
  }
  // As the frame of a case has them.
  useKeys(
    ['1', '5'].map((keys) => ({ keys, label: 'stage', run: leave, shown: 'list' })),
    'place',
  )
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setStage(stage === 'comparison' ? 'decision' : 'comparison')
        }}
      >
        Stage
      </button>
      {stage === 'comparison' ? <Compare /> : null}
    </>
  )
}

/** The screen over an engine whose list is what `now` said last. */
function compare(first: List | Promise<List>, compared: Comparison = comparison) {
  let list = first
  const policy = Promise.withResolvers<Output<'office.policy'>>()
  const { asked, tell } = placeBridge({
    'comparison.candidates': () => list,
    'comparison.open': ({ moduleVersionId }: Input<'comparison.open'>) => ({
      ...compared,
      id: ComparisonId.parse(moduleVersionId),
      module: { ...compared.module, moduleVersionId: ModuleVersionId.parse(moduleVersionId) },
    }),
    'office.policy': () => policy.promise,
    'precedents.ofCandidates': () => [],
    'formDrafts.list': () => [],
  })
  let aim: (target: CaseDetail['target']) => void = () => undefined
  function OfCase({ children }: { readonly children: ReactNode }) {
    const [target, setTarget] = useState(detail.target)
    useEffect(() => {
      aim = setTarget
    }, [])
    const openCase = { detail: { ...detail, target }, stage: 'comparison', credential } as const
    return (
      <OpenCaseContext value={{ ...openCase, choose: () => undefined, goTo: () => undefined }}>
        {children}
      </OpenCaseContext>
    )
  }
  render(
    <MemoryRouter>
      <Surroundings>
        <SessionProvider session={openSession}>
          <OfCase>
            <FormDrafts caseId={detail.id}>
              <Stages />
            </FormDrafts>
          </OfCase>
        </SessionProvider>
      </Surroundings>
    </MemoryRouter>,
  )
  const inputs = (route: Route) => asked.filter((one) => one.route === route).map(({ input }) => input)
  return {
    now: (next: List | Promise<List>) => {
      list = next
    },
    tell: (done: number) => {
      act(() => {
        tell('encoder.changed', { state: read(done) })
      })
    },
    compared: () => inputs('comparison.open').map((one) => (one as Input<'comparison.open'>).moduleVersionId),
    timesListed: () => inputs('comparison.candidates').length,
    letSuggestionsBeSeen: () => {
      policy.resolve({ ...policyV1, suggestions: 'shown' })
    },
    aimAt: (number: number) => {
      const label = [{ lang: 'en', value: `INF-${String(number)} Databases` }]
      act(() => {
        aim({ programmeId: null, moduleVersionId: ModuleVersionId.parse(id(number)), label })
      })
    },
    changeStage: () => userEvent.click(screen.getByRole('button', { name: 'Stage' })),
  }
}

const listbox = () => screen.findByRole('listbox', { name: /^Near modules/ })
const codes = async () =>
  within(await listbox())
    .getAllByRole('option')
    .map((option) => /INF-\d/.exec(option.textContent)?.[0])
const offered = () => screen.queryByRole('button', { name: 'Show the new order' })

// Would catch the order by words that stays on the screen for as long as the case is open, although a better one is there,
// and a list, or the module that is compared, that moves under the officer's eyes.
test('once the catalogue was read by sentences the list says so, and moves when it is told to', async () => {
  const { now, tell, compared, timesListed } = compare(listOf(1, 2))
  expect(await codes()).toEqual(['INF-1', 'INF-2'])
  now(listOf(2, 1))
  tell(8)
  tell(9)
  tell(9)
  const show = await screen.findByRole('button', { name: 'Show the new order' })
  expect(screen.getByRole('status').textContent).toContain('read by sentences')
  expect(await codes()).toEqual(['INF-1', 'INF-2'])
  show.focus()
  await userEvent.keyboard('{Enter}')
  expect(await codes()).toEqual(['INF-2', 'INF-1'])
  expect(offered()).toBeNull()
  expect((await listbox()).contains(document.activeElement)).toBe(true)
  expect(compared()).toEqual([id(1)])
  expect(timesListed()).toBe(2)
})

// Would catch a window that hears of the reading while its list is still on the way, and keeps the list by words.
test('a list that was on its way when reading ended is asked for again', async () => {
  const [before, after] = [Promise.withResolvers<List>(), Promise.withResolvers<List>()]
  const { now, tell, timesListed } = compare(before.promise)
  await screen.findByText('Looking for near modules …')
  tell(9)
  now(after.promise)
  before.resolve(listOf(1, 2))
  expect(await codes()).toEqual(['INF-1', 'INF-2'])
  expect(timesListed()).toBe(2)
  after.resolve(listOf(2, 1))
  expect(await screen.findByRole('button', { name: 'Show the new order' })).toBeDefined()
})

// Would catch an officer who is asked about an order that they have before them, and one who comes back to the list of before.
test('nothing is offered where the order stays, and who comes back to the screen sees the newest', async () => {
  const { now, tell, timesListed, changeStage } = compare(listOf(1, 2))
  await listbox()
  tell(9)
  await waitFor(() => {
    expect(timesListed()).toBe(2)
  })
  await changeStage()
  now(listOf(2, 1))
  await changeStage()
  await waitFor(async () => {
    expect(await codes()).toEqual(['INF-2', 'INF-1'])
  })
  expect(offered()).toBeNull()
})

// Would catch a list that stays empty although modules are near by what their sentences say.
test('a list with nothing in it is replaced at once', async () => {
  const { now, tell } = compare(listOf())
  await screen.findByText(/^None of 9 modules/)
  now(listOf(2))
  tell(9)
  expect(await codes()).toEqual(['INF-2'])
  expect(offered()).toBeNull()
})

// After V the keyboard stood at the beginning of the page, where neither arrows nor Space reached a cell, and after N at the row of before.
test('the keyboard stays with the outcome that is gone to, in every view', async () => {
  compare(listOf(1))
  await userEvent.click(await screen.findByRole('option', { name: /^M6/ }))
  const at = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''
  const atRow = (expected: RegExp) =>
    waitFor(() => {
      expect(at()).toMatch(expected)
    })
  await userEvent.keyboard('n')
  await atRow(/^M5/)
  await userEvent.keyboard('v')
  await atRow(/^C1 \/ M5/)
  await userEvent.keyboard('v')
  await atRow(/^M5/)
  const view = screen.getByRole('radio', { name: 'Matrix' })
  await userEvent.click(view)
  expect(document.activeElement).toBe(view)
})

// The status line told of Space from the beginning, and Space did nothing: the keyboard was at no row. It was at none after another module was chosen, too.
test('the keyboard is at the first open outcome when a comparison opens, and when another module is chosen', async () => {
  compare(listOf(1, 2))
  const rowOf = (code: string) => screen.getByRole('option', { name: new RegExp(`^${code}`) })
  await screen.findByRole('option', { name: /^M5/ })
  await waitFor(() => {
    expect(document.activeElement).toBe(rowOf('M5'))
  })
  within(await listbox())
    .getAllByRole('option')[1]
    ?.focus()
  await userEvent.keyboard('{Enter}')
  await screen.findByRole('heading', { name: /^INF-1 Databases/ })
  await waitFor(() => {
    expect(document.activeElement).toBe(rowOf('M5'))
  })
})

// Another target, as by Ctrl+K or in another window, changed nothing on the screen: the officer judged on for the one before.
test('a new target is told of, takes nobody from their note, and is compared with on a press', async () => {
  const { compared, aimAt } = compare(listOf(1, 2))
  const note = await screen.findByRole('textbox', { name: /^What is missing/ })
  await userEvent.click(note)
  await userEvent.keyboard('No sch')
  aimAt(2)
  await userEvent.keyboard('ema')
  expect(screen.getByText('This case is now aimed at INF-2 Databases.')).toBeDefined()
  expect(document.activeElement).toBe(note)
  expect(compared()).toEqual([id(1)])

  await userEvent.click(screen.getByRole('button', { name: 'Compare with it' }))
  await waitFor(() => {
    expect(compared()).toEqual([id(1), id(2)])
  })
  expect(screen.queryByText(/is now aimed at/)).toBeNull()
  await userEvent.click(within(await listbox()).getAllByRole('option')[0] ?? document.body)
  expect(await screen.findByRole('textbox', { name: /^What is missing/ })).toHaveProperty('value', 'No schema')
})

test('who stays with a module is not told again, and comes back to it; who does not, to the new target', async () => {
  const { compared, aimAt, changeStage } = compare(listOf(1, 2, 3))
  await listbox()
  aimAt(2)
  await userEvent.click(screen.getByRole('button', { name: 'Stay here' }))
  expect(screen.queryByText(/is now aimed at/)).toBeNull()
  await changeStage()
  await changeStage()
  await listbox()
  expect(compared()).toEqual([id(1)])
  aimAt(3)
  await changeStage()
  await changeStage()
  await waitFor(() => {
    expect(compared()).toEqual([id(1), id(3)])
  })
})

// Each step to another outcome made the list of modules anew, so that it was at its beginning again and lost the keyboard.
test('the list of modules stays as it is, with the keyboard in it, while the officer goes from outcome to outcome', async () => {
  compare(listOf(1, 2))
  await userEvent.click(await screen.findByRole('option', { name: /^M6/ }))
  const list = await listbox()
  const second = within(list).getAllByRole('option')[1]
  second?.focus()
  await userEvent.keyboard('n')
  expect(screen.getByRole('heading', { name: /M5$/ })).toBeDefined()
  expect(await listbox()).toBe(list)
  expect(document.activeElement).toBe(second)
})

// The matrix opened before it was known whether suggestions may be seen, and stood at the first column for good, whatever carried the outcome.
test('the matrix opens where the outcome is carried, and leaves an officer where they went', async () => {
  const texts = ['Draw', 'Design', 'Plan']
  const outcomes = texts.map((value, item) => ({ item, text: [{ lang: 'en', value }], verbClass: null }))
  const suggestion = {
    ...comparison.suggestion,
    outcomes: comparison.suggestion.outcomes.map((one) => ({
      ...one,
      alignments: one.alignments.map((alignment) => ({ ...alignment, item: 1 })),
    })),
  }
  const credentials = { ...comparison.credential, outcomes }
  const { letSuggestionsBeSeen } = compare(listOf(1), { ...comparison, credential: credentials, suggestion })
  const here = () => document.querySelector('.matrix [tabindex="0"]')?.getAttribute('aria-label') ?? ''
  await userEvent.click(await screen.findByRole('radio', { name: 'Matrix' }))
  expect(here()).toMatch(/^C1 \/ M5/)
  letSuggestionsBeSeen()
  await waitFor(() => {
    expect(here()).toMatch(/^C2 \/ M5/)
  })
  document.querySelector<HTMLElement>('.matrix [tabindex="0"]')?.focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(here()).toMatch(/^C3 \/ M5/)
  // The matrix cuts what it heads its columns with: both texts of the cell stand in full beside it.
  const reasons = screen.getByRole('region', { name: 'Reasons for M5' })
  expect(within(reasons).getByText('Plan').closest('p')?.textContent).toBe('C3 Plan')
  await userEvent.click(screen.getByRole('radio', { name: 'Hidden' }))
  await userEvent.click(screen.getByRole('radio', { name: 'Suggestions shown' }))
  expect(here()).toMatch(/^C3 \/ M5/)
})

// Rows stood in the language that was chosen for outcomes; the matrix, and the texts in full beside it, in the reader's.
test('the matrix shows outcomes in the language that is chosen for them', async () => {
  const both = [
    { lang: 'de', value: 'Entwerfen' },
    { lang: 'en', value: 'Design' },
  ]
  const outcomes = comparison.module.outcomes.map((one) => ({ ...one, text: both }))
  compare(listOf(1), { ...comparison, module: { ...comparison.module, outcomes } })
  await userEvent.click(await screen.findByRole('radio', { name: 'Matrix' }))
  const reasons = () => screen.getByRole('region', { name: 'Reasons for M5' })
  expect(screen.getByRole('rowheader', { name: 'M5 Entwerfen' })).toBeDefined()
  expect(within(reasons()).getByText('Entwerfen').lang).toBe('de')

  await userEvent.click(screen.getByRole('button', { name: /Language of the outcomes/ }))
  await userEvent.click(screen.getByRole('option', { name: 'In English where they have it' }))
  expect(screen.getByRole('rowheader', { name: 'M5 Design' })).toBeDefined()
  expect(within(reasons()).getAllByText('Design')).toHaveLength(2)
})

// Compared in part without a word, an outcome would be judged by what nobody looked at.
test('an outcome that is compared in part says so, and no other does', async () => {
  const outcomes = [
    { item: 0, text: [{ lang: 'en', value: 'model '.repeat(2000) }], verbClass: null },
    { item: 1, text: [{ lang: 'en', value: 'Draw maps' }], verbClass: null },
  ]
  compare(listOf(1), { ...comparison, credential: { ...comparison.credential, outcomes } })

  expect(await screen.findAllByText('Only its first 5,000 letters are compared.')).toHaveLength(1)
})

// From ten outcomes on, and on a narrow screen, M led from the rows to the matrix and back to ribbons that nobody had asked for.
test('M leads to the matrix and back to the list that was in sight', async () => {
  compare(listOf(1))
  await screen.findByRole('option', { name: /^M5/ })
  const isOn = (view: string) => screen.getByRole('radio', { name: view }).getAttribute('aria-checked')
  await userEvent.keyboard('m')
  expect(isOn('Matrix')).toBe('true')
  await userEvent.keyboard('m')
  expect(isOn('Aligned')).toBe('true')
  expect(localStorage.getItem('workbench.compared')).toContain('"view":"aligned"')
})

// Whoever draws a link and judges by habit was led to the first stages of the case, and the link was gone.
test('while a link is drawn a key that judges leads nowhere', async () => {
  compare(listOf(1))
  await screen.findByRole('option', { name: /^M5/ })
  await userEvent.keyboard('l')
  const carrying = await screen.findByRole('listbox', { name: /^Outcomes of the credential/ })
  await userEvent.keyboard('1')
  expect(carrying.isConnected).toBe(true)
  await userEvent.keyboard('{Escape}5')
  expect(screen.queryByRole('listbox', { name: /^Near modules/ })).toBeNull()
})

// The window counted outcomes of which the machine can't say among those that differ from the suggestion.
test('before several are judged the window tells apart what differs and what there is no suggestion of', async () => {
  const outcomes = comparison.suggestion.outcomes.map((one, at) => ({
    ...one,
    ...(at === 0 ? { coverage: 'cantSay' as const, alignments: [] } : {}),
  }))
  const suggestion = { ...comparison.suggestion, outcomes }
  const { letSuggestionsBeSeen } = compare(listOf(1), { ...comparison, suggestion })
  letSuggestionsBeSeen()
  await screen.findByRole('option', { name: /^M5.*Can’t say ?no suggestion/ })
  const judging = async (key: string) => {
    await userEvent.keyboard(key)
    const lines = within(await screen.findByRole('dialog')).getAllByRole('listitem')
    await userEvent.keyboard('{Escape}')
    return lines.map(({ textContent }) => textContent)
  }
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
  const none = 'Of one there is no suggestion (“can’t say”): M5.'
  const anew = 'One is judged already and is judged anew: M6.'
  expect(await judging('3')).toEqual(['One differs from the suggestion: M6.', none, anew])
  expect(await judging('1')).toEqual(['None differs from a suggestion that is shown.', none, anew])
})

/** The comparison, and how often the outcomes of either side were drawn: whoever draws one reads its text. */
function countedDrawing() {
  let times = 0
  const counted = <Outcome extends { readonly text: unknown }>(outcome: Outcome): Outcome => {
    const { text } = outcome
    const get = () => {
      times += 1
      return text
    }
    return Object.defineProperty({ ...outcome }, 'text', { enumerable: true, get })
  }
  const credentials = { ...comparison.credential, outcomes: comparison.credential.outcomes.map(counted) }
  const modules = { ...comparison.module, outcomes: comparison.module.outcomes.map(counted) }
  return { compared: { ...comparison, credential: credentials, module: modules }, drawn: () => times }
}

// Each letter of a note drew both columns of outcomes anew: 27 ms a letter.
test.for(['ribbons', 'aligned', 'matrix'])('a letter typed into a note draws no outcome anew in %s', async (view) => {
  const { compared, drawn } = countedDrawing()
  if (view === 'ribbons') standsWide()
  compare(listOf(1), compared)
  await screen.findByRole('option', { name: /^M5/ })
  if (view === 'matrix') await userEvent.keyboard('m')
  const note = await screen.findByRole('textbox', { name: /^What is missing/ })
  await userEvent.click(note)
  await userEvent.keyboard('N')
  const before = drawn()
  await userEvent.keyboard('o schema')
  expect(note).toHaveProperty('value', 'No schema')
  expect(drawn()).toBe(before)
  await userEvent.keyboard('{Escape}n')
  expect(drawn()).toBeGreaterThan(before)
})

// After Esc in a note the keyboard was at the place as a whole, where neither Space nor Enter meant the outcome any more.
test('Esc leads from a note back to the outcome that it is about, and the note is kept', async () => {
  compare(listOf(1))
  await userEvent.click(await screen.findByRole('option', { name: /^M6/ }))
  await userEvent.keyboard('{Enter}No schema')
  expect(document.activeElement?.tagName).toBe('TEXTAREA')
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement).toBe(screen.getByRole('option', { name: /^M6/ }))
  expect(screen.getByRole('textbox', { name: /^What is missing/ })).toHaveProperty('value', 'No schema')
  await userEvent.keyboard('{Enter}')
  expect(document.activeElement?.tagName).toBe('TEXTAREA')
  // From the list of modules too: Esc went to the list of cases at once.
  within(await listbox())
    .getAllByRole('option')[0]
    ?.focus()
  await userEvent.keyboard('{Escape}')
  expect(document.activeElement).toBe(screen.getByRole('option', { name: /^M6/ }))
})
