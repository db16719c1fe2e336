import { openCase } from './officer.ts'
import { openRecord } from './records.ts'
import { expect, test } from './workbench.ts'

// The second window went on judging for the module before, and told nothing until it asked for something itself.
test('a target that is set in one window is told at once in another, where a note is being typed', async ({
  workbench,
}) => {
  const first = await openRecord(workbench, 'judged')
  await openCase(first, 'Montavon-Rey', 'Comparison')
  const second = await first.context().newPage()
  await second.goto(first.url())
  const note = second.getByRole('textbox', { name: /^What is missing/ })
  await note.fill('No sch')

  await first.bringToFront()
  await first.keyboard.press('Control+k')
  await first.keyboard.type('phe2310')
  await first.getByRole('option', { name: /^Make .*Research methods in health.* the module to decide on/ }).click()
  await expect(first.getByText(/^This case is now aimed at PHE-2310/)).toBeVisible()

  await expect(second.getByText(/^This case is now aimed at PHE-2310/)).toBeVisible()
  await second.bringToFront()
  await note.press('End')
  await second.keyboard.type('ema')
  await expect(note).toHaveValue('No schema')
})
