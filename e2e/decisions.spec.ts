import { expectNothingSerious } from './officerDay/window.ts'
import { openCase } from './officer.ts'
import { openRecord, unlockRecord } from './records.ts'
import { expect, test } from './workbench.ts'

// A change of the policy that nobody can try first is a leap; one that a restart forgets is none.
test('a policy is tried on past decisions, saved with its reason, and there after a restart', async ({ workbench }) => {
  test.slow()
  let page = await openRecord(workbench, 'decided')
  await page.evaluate(`location.hash = '/settings'`)
  await page.getByRole('row', { name: 'Policy' }).click()
  await page.getByLabel('At most of a module, in percent').fill('1')
  await page.getByLabel('ECTS credits for one US semester credit hour').fill('1.67')
  await page.getByRole('button', { name: 'Try them' }).click()
  await expect(page.getByText(/decisions? looked at: [1-9]\d* would differ/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Decisions that would differ' })).toContainText('INF-')
  await expectNothingSerious(page)

  await page.getByLabel('Reason').fill('Resolved by the senate.')
  await page.getByRole('button', { name: 'Save the version' }).click()
  await expect(page.getByText('Version 2', { exact: true })).toBeVisible()

  page = await workbench.restart()
  await unlockRecord(page)
  await page.evaluate(`location.hash = '/settings'`)
  await page.getByRole('row', { name: 'Policy' }).click()
  await page.getByText('Version 2', { exact: true }).click()
  await expect(page.getByText('Resolved by the senate.')).toBeVisible()
  await expect(page.getByText('1.67', { exact: true })).toBeVisible()

  await test.step('a folder with an encoder is looked at, and what is missing is said', async () => {
    await page.getByRole('row', { name: 'Meaning' }).click()
    await expect(page.getByText('The table of words that comes with the workbench')).toBeVisible()
    await page.getByRole('button', { name: 'Look at the folder' }).click()
    await expect(page.getByText(/^Write the path of the folder with the model first/)).toBeVisible()
    await expectNothingSerious(page)
    await page.getByLabel('Path of the folder on this computer').fill('/nowhere/at/all')
    await page.getByRole('button', { name: 'Look at the folder' }).click()
    await expect(page.getByText(/There is no folder at this place/)).toBeVisible()
    await expectNothingSerious(page)
  })
})

// Would catch a departure that nobody is asked about, a reason that is lost, and a report that does not open.
test('a departure from like cases is reasoned, and the report counts them', async ({ workbench }) => {
  test.slow()
  const page = await openRecord(workbench, 'alike')
  await openCase(page, 'Montavon-Rey', 'Decision')
  await page.getByRole('radio', { name: /^Full/ }).check()
  const departure = page.getByRole('region', { name: 'Departing from like cases' })
  await expect(departure).toContainText('3 of 3 like cases were decided: Partial recognition.')
  await departure.getByRole('textbox').fill('The module of 2026 no longer asks for the project.')
  await expect(page.getByText('Draft saved')).toBeVisible()
  await expect(page.getByText(/like cases were decided otherwise/)).toHaveCount(0)
  await expectNothingSerious(page)

  await page.getByRole('link', { name: 'Review' }).click()
  await page.getByRole('row', { name: 'Consistency of decisions' }).click()
  const officers = page.getByRole('table', { name: 'By officer' })
  await expect(officers.getByRole('row', { name: /^Henrik Tausch 3 too few to say/ })).toBeVisible()
  await expectNothingSerious(page)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export as CSV' }).click()
  expect((await saved).suggestedFilename()).toBe('2025-05-18--2026-05-18.csv')

  await page.getByRole('row', { name: 'Learning' }).click()
  await expect(page.getByRole('table', { name: 'Officers and suggestions' })).toContainText('Quarter 2, 2026')
  await page.getByRole('button', { name: 'Fit to our judgements' }).press('Enter')
  await expect(page.getByText(/There is too little to learn from/)).toBeVisible()
  await expectNothingSerious(page)

  await openCase(page, 'Montavon-Rey', 'Comparison')
  await expect(page.getByText('granted here in 3 of 3 earlier cases')).toBeVisible()
  await page.getByRole('radio', { name: 'Without', exact: true }).click()
  await expect(page.getByText('granted here in 3 of 3 earlier cases')).toHaveCount(0)
  await expectNothingSerious(page)

  await test.step('outcomes are linked by hand, and several judged together only after a window has said what it does', async () => {
    await page.getByRole('radio', { name: 'Ribbons' }).click()
    const outcome = (code: string) =>
      page
        .getByRole('listbox', { name: 'Outcomes of the module' })
        .getByRole('option', { name: new RegExp(`^${code} `) })
    const carrying = (code: string) =>
      page
        .getByRole('listbox', { name: /^Outcomes of the credential/ })
        .getByRole('option', { name: new RegExp(`^${code} `) })
    await outcome('M4').click()
    await expect(page.getByRole('heading', { name: 'C5 / M4' })).toBeVisible()
    await page.keyboard.press('l')
    await expect(carrying('C5')).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'C5 + C6 / M4' })).toBeVisible()
    await expect(outcome('M4')).toBeFocused()
    await page.keyboard.press('l')
    await page.keyboard.press('Escape')
    await expect(outcome('M4')).toBeFocused()
    // Taken hold of in its very middle, a row is taken for one that a screen reader presses.
    await carrying('C2').dragTo(outcome('M4'), { sourcePosition: { x: 40, y: 12 } })
    await expect(page.getByRole('heading', { name: 'C2 + C5 + C6 / M4' })).toBeVisible()

    await outcome('M4').click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('4')
    const asked = page.getByRole('dialog', { name: 'Judge 2 outcomes: Can’t say' })
    await expect(asked).toContainText('One differs from the suggestion: M5.')
    await expect(asked).toContainText('2 are judged already and are judged anew: M4, M5.')
    await expectNothingSerious(page)
    await page.keyboard.press('Enter')
    await expect(page.getByText('2 outcomes judged: Can’t say. One otherwise than suggested: M5.')).toBeVisible()
    await expect(outcome('M5')).toContainText('Can’t say')
    await page.keyboard.press('Control+z')
    await expect(outcome('M5')).toContainText('Covered')
    await expect(outcome('M4')).toContainText('Partly')
    await expect(page.getByText(/^2 outcomes judged/)).toHaveCount(0)
  })
})
