import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Surroundings } from '../bridge.fixtures.tsx'
import { FirstOnes, FoldedText } from './index.ts'

const show = (count: number) =>
  render(
    <Surroundings>
      <FirstOnes items={Array.from({ length: count }, (_, at) => at + 1)} first={2} of="how it was judged" className="">
        {(one) => <li key={one}>{`case ${String(one)}`}</li>}
      </FirstOnes>
    </Surroundings>,
  )
const folded = () => document.querySelector('details')

// Eight earlier judgements pushed what is compared out of sight; what was cut must be there at a press.
test('the first stand there, and the rest opens at a press on a line that counts it', async () => {
  show(8)
  const line = screen.getByText(/6 more/)
  expect(line.textContent).toBe('6 more: how it was judged')
  expect(folded()?.open).toBe(false)
  expect(folded()?.querySelectorAll('li')).toHaveLength(6)
  expect(folded()?.textContent).not.toContain('case 2')
  await userEvent.click(line)
  expect(folded()?.open).toBe(true)
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((one) => `case ${String(one)}`),
  )
})

test('one more takes the room that its line would take', () => {
  show(3)
  expect(folded()).toBeNull()
  expect(screen.getAllByRole('listitem')).toHaveLength(3)
})

// A note of a page would do what eight judgements did.
test('a long text begins, whole words, and has all of it at a press; a short one stands as it is', () => {
  const long = 'missing '.repeat(40).trim()
  render(
    <Surroundings>
      <FoldedText>{long}</FoldedText>
      <FoldedText>short</FoldedText>
    </Surroundings>,
  )
  expect(folded()?.querySelector('.folded-whole')?.textContent).toBe(long)
  expect(folded()?.querySelector('.folded-beginning')?.textContent).toMatch(/^(missing )+…$/)
  expect(screen.getByText('short').closest('details')).toBeNull()
})
