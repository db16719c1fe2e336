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

// Two windows that answered one criterion: the second put its answer over the first's, and never showed that there was one.
test('an answer that is given in one window stands in another beside what is being typed there', async ({
  workbench,
}) => {
  const first = await openRecord(workbench, 'judged')
  await openCase(first, 'Montavon-Rey', 'Evaluation')
  const second = await first.context().newPage()
  await second.goto(first.url())
  const criterion = (page: typeof first) => page.getByRole('group', { name: 'Identification of the learner' })
  const reason = (page: typeof first) => criterion(page).getByRole('textbox')
  const choose = async (page: typeof first, nth: number) => {
    await criterion(page).getByRole('button').first().click()
    await page.getByRole('option').nth(nth).click()
  }
  await reason(second).fill('The provider never ans')
  await expect(second.getByText(/^Begun, and saved as your draft/).first()).toBeVisible()

  await first.bringToFront()
  await choose(first, 1)
  await reason(first).fill('A proctor, as the provider confirms')
  // The first window has not read what the second one typed: it asks which counts, and keeps the answer all the same.
  await expect(first.getByText(/^This form was filled in in another window as well, last on/).first()).toBeVisible()
  await first.getByRole('button', { name: 'Take what was typed there' }).click({ trial: true })
  await expect(criterion(first).getByText(/^Begun here and in another window/)).toBeVisible()
  await criterion(first)
    .getByRole('button', { name: /^Keep answer/ })
    .click()
  await expect(criterion(first).getByText(/^Begun/)).toBeHidden()

  const standing = criterion(second).getByText(
    /^Changed meanwhile\. Recorded now: .*“A proctor, as the provider confirms”/,
  )
  await expect(standing).toBeVisible()
  await second.bringToFront()
  await reason(second).press('End')
  await second.keyboard.type('wers')
  await choose(second, 2)
  await expect(reason(second)).toHaveValue('The provider never answers')
  await criterion(second)
    .getByRole('button', { name: /^Keep answer/ })
    .click()
  await expect(standing).toBeHidden()
  await expect(reason(first)).toHaveValue('The provider never answers')
})
