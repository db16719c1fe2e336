import { fireEvent, render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ModelsState, RefitPreview } from '#contract/models.ts'
import type { Output } from '#contract/contract.ts'
import { figuresOf, type Answer } from '#core/matching/refit/figures.ts'
import { triedOn } from '#core/matching/refit/officeModel.ts'
import { openSession, placeBridge, Refused, Surroundings } from '../../../bridge.fixtures.tsx'
import { SessionProvider } from '../../../frame/session.tsx'
import { Learning } from './Learning.tsx'

const share = (count: number, of: number) => figuresOf(answers(count, of)).agreed
function answers(right: number, of: number): Answer[] {
  return Array.from({ length: of }, (_, nth) => ({
    ...{ outcomeKey: String(nth), judged: 'covered', inSight: false, coveredChance: 0.7 },
    given: nth < right ? 'covered' : 'partly',
  }))
}

const kappa = { rated: 40, agreed: 0.75, kappa: 0.6, interval: { from: 0.4, to: 0.8 } }
const agreement: Output<'models.agreement'> = {
  periods: [
    { period: '2026-Q1', unseen: share(4, 5), inSight: share(20, 20) },
    { period: '2026-Q2', unseen: share(26, 35), inSight: share(0, 0) },
  ],
  whole: {
    unseen: { share: share(30, 40), kappa },
    inSight: { share: share(20, 20), kappa: { ...kappa, kappa: null, interval: null } },
  },
}
const shipped: ModelsState = { engine: 'terms/5+rank/2', inForce: null, models: [], back: null }
const learned = { digest: 'a'.repeat(64), examples: 80, cases: 30, inSight: 12 }
const tried = triedOn(answers(50, 60), answers(45, 60), 7)
const made: RefitPreview = {
  ...{ state: 'made', key: '3f2a91bc', learned, against: null, triedOn: tried, changing: 1 },
  changes: [
    {
      ...{ moduleCode: 'INF-2310', outcomeCode: 'LO 2', judged: 'partly', current: 'covered', fitted: 'partly' },
      outcome: [{ lang: 'en', value: 'Fit a model' }],
    },
  ],
}
const from = '2026-05-18T08:00:00.000Z'
const used: ModelsState = {
  ...{ engine: shipped.engine, inForce: '3f2a91bc', back: { key: null } },
  models: [
    {
      ...{ key: '3f2a91bc', base: shipped.engine, learned, against: null, triedOn: tried },
      ...{ by: 'Ada Example', from, until: null, resting: false },
    },
  ],
}

function show(answer: { agreement?: () => typeof agreement; preview?: () => RefitPreview; first?: ModelsState } = {}) {
  let state = answer.first ?? shipped
  const { asked } = placeBridge({
    'models.agreement': answer.agreement ?? (() => agreement),
    'models.list': () => state,
    'models.preview': answer.preview ?? (() => made),
    'models.use': () => (state = used),
    'models.back': () => (state = { ...shipped, models: used.models, back: { key: '3f2a91bc' } }),
  })
  render(
    <SessionProvider session={openSession}>
      <Learning />
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  return asked
}

// Would catch both kinds of judgement thrown together, a share told of five, and a kappa where there is none.
test('agreement stands period by period, apart by what was in sight, few as counts alone', async () => {
  show()
  const rows = within(await screen.findByRole('table', { name: 'Officers and suggestions' })).getAllByRole('row')
  expect(rows[1]?.textContent).toMatch(/^Quarter 1, 20264 of 5100 % \(84–100\), 20 of 20$/)
  expect(rows[2]?.textContent).toMatch(/^Quarter 2, 202674 % \(58–86\), 26 of 35–$/)
  expect(rows[4]?.textContent).toMatch(/0\.6 \(0\.4 to 0\.8\), of 40–$/)
})

// Would catch a fit that is put in force unasked, "better" where the intervals overlap, and a way back that is not there.
test('a fit is shown beside what suggests now, put in force when said yes to, and taken back at one press', async () => {
  const asked = show()
  fireEvent.click(await screen.findByRole('button', { name: 'Fit to our judgements' }))
  const table = within(await screen.findByRole('table', { name: 'Now and re-fitted, side by side' }))
  expect(table.getAllByRole('row')[1]?.textContent).toMatch(/75 % \(63–84\), 45 of 60.*83 % \(72–91\), 50 of 60/)
  expect(screen.getByText('Not shown to be better: the intervals overlap.')).toBeDefined()
  expect(screen.getByRole('row', { name: /INF-2310 LO 2 Fit a model/ }).textContent).toContain('partly covered')
  fireEvent.click(screen.getByRole('button', { name: 'Put in force' }))
  expect(asked.map(({ route }) => route)).not.toContain('models.use')
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Put in force' }))

  expect(await screen.findByText('Coverage is suggested by model 3f2a91bc of this office.')).toBeDefined()
  expect(screen.getByRole('row', { name: /3f2a91bc.*Ada Example/ }).textContent).toContain('in force')
  expect(asked).toContainEqual({ route: 'models.use', input: { key: '3f2a91bc', seen: null } })
  fireEvent.click(screen.getByRole('button', { name: 'Back to the model that comes with the program' }))
  expect(await screen.findByRole('button', { name: 'Put in force again' })).toBeDefined()
})

// The fit stood beside a model that suggested nothing any more, and was said yes to by how it did against that one.
test('a fit is shown no more once it is not measured against what suggests', async () => {
  show({ first: { ...shipped, models: used.models } })
  fireEvent.click(await screen.findByRole('button', { name: 'Fit to our judgements' }))
  await screen.findByRole('table', { name: 'Now and re-fitted, side by side' })
  fireEvent.click(screen.getByRole('button', { name: 'Put in force again' }))

  await screen.findByText('Coverage is suggested by model 3f2a91bc of this office.')
  expect(screen.queryByRole('table', { name: 'Now and re-fitted, side by side' })).toBeNull()
})

// "0 more of these cases were left out" made officers look for cases, and nothing said what stands in brackets.
test('what was left out is told where something was, and intervals are explained', async () => {
  const none: RefitPreview = { ...made, triedOn: { ...tried, leftOut: 0 } }
  let preview = made
  show({ preview: () => preview })
  const fit = async () => fireEvent.click(await screen.findByRole('button', { name: 'Fit to our judgements' }))
  await fit()
  expect(await screen.findByText(/Tried on 60 judgements.*kept out\. 7 more judgements of these/)).toBeDefined()
  preview = none
  await fit()
  const said = await screen.findByText(/Tried on 60 judgements.*kept out\. In brackets stands the 95 % interval/)
  expect(said.textContent).not.toContain('left out')
})

// Would catch a refusal without its reason, and an empty or broken list that looks like no answer at all.
test('too little, nothing and what was not read each say so', async () => {
  const counts = { examples: 8, cases: 3, keptOut: 2, keptOutCases: 1 }
  const least = { examples: 40, cases: 15, keptOut: 12, keptOutCases: 3 }
  let broken = true
  show({
    agreement: () => {
      if (broken) throw new Refused('unexpected')
      return { ...agreement, periods: [] }
    },
    preview: () => ({ state: 'tooFew', found: counts, least }),
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Fit to our judgements' }))
  expect(await screen.findByText(/too little to learn from. Different judgements: 8 of at least 40/)).toBeDefined()
  expect(await screen.findByText('The judgements were not read.')).toBeDefined()
  broken = false
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Nothing was judged yet.')).toBeDefined()
})
