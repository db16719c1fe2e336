import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import { CaseId } from '#core/ids.ts'
import { OutcomeText } from './OutcomeText.tsx'
import { RememberedOfCase } from './remembered.tsx'

const caseId = CaseId.parse('01890000-0000-7000-8000-000000000009')
const said = [
  { lang: 'de', value: 'Designs planen' },
  { lang: 'en', value: 'Design' },
]

// What is compared in part is looked for by its beginning: a text that begins with the other was marked in its place.
test.each([
  ['Design', 'Design'],
  ['Designs pl', 'Designs'],
])('of two texts that begin alike the one that %j was found in is marked', async (shown, marked) => {
  placeBridge({})
  render(
    <RememberedOfCase caseId={caseId}>
      <OutcomeText text={said} shown={shown} spans={[{ start: 0, end: marked.length }]} />
    </RememberedOfCase>,
    { wrapper: Surroundings },
  )

  expect((await screen.findByText(marked, { selector: 'u' })).closest('[lang]')?.getAttribute('lang')).toBe(
    marked === 'Design' ? 'en' : 'de',
  )
})

// Marks count from where the part begins: they stood on the first words of the whole.
test('of a text that lists several outcomes the one that was compared is marked', async () => {
  placeBridge({})
  const listed = [{ lang: 'en', value: 'Plan a garden; explain how roses grow' }]
  render(
    <RememberedOfCase caseId={caseId}>
      <OutcomeText text={listed} shown="explain how roses grow" spans={[{ start: 12, end: 17 }]} />
    </RememberedOfCase>,
    { wrapper: Surroundings },
  )

  expect((await screen.findByText('roses', { selector: 'u' })).previousSibling?.textContent).toBe(
    'Plan a garden; explain how ',
  )
})
