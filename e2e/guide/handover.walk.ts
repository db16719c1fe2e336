import { openCase } from '../officer.ts'
import { addOfficer } from '../people.ts'
import { openRecord } from '../records.ts'
import { expect, test } from '../workbench.ts'
import { choose, show } from './guide.ts'

test('docs/guide/handover.md is walked', async ({ workbench }) => {
  test.slow()
  const page = await openRecord(workbench, 'judged')
  await addOfficer(page, 'Ida Lindqvist', ['officer'])
  await page.reload()
  await test.step('one case', async () => {
    await openCase(page, 'Montavon-Rey', 'Received')
    const holding = page.getByRole('region', { name: 'Held by' })
    await holding.getByRole('button', { name: 'Hand over the case' }).click()
    const dialog = page.getByRole('dialog')
    await choose(dialog, /^(Choose|To)/, 'Ida Lindqvist')
    await dialog.getByLabel('Reason').fill('Knows the provider.')
    await show(page, 'hand-case', dialog)
    await dialog.getByRole('button', { name: 'Hand over' }).click()
    await expect(holding).toContainText('handed it to Ida Lindqvist')
  })
  await test.step('an absence', async () => {
    await page.getByRole('link', { name: 'Day', exact: true }).click()
    await page.getByText('Whole office').click()
    await page.getByRole('button', { name: 'Declare an absence' }).click()
    const dialog = page.getByRole('dialog')
    await choose(dialog, /Who is away/, 'Ida Lindqvist')
    await choose(dialog, /Who stands in/, 'Henrik Tausch')
    await dialog.getByLabel('From').fill('2026-05-18')
    await dialog.getByLabel('To and including').fill('2026-05-22')
    await dialog.getByLabel('Reason').fill('Leave')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText(/^Ida Lindqvist, .* stands in$/)).toBeVisible()
    await show(page, 'day')
  })
  await test.step('a desk', async () => {
    await page.getByRole('button', { name: 'Hand over a desk' }).first().click()
    const dialog = page.getByRole('dialog')
    await choose(dialog, /^Henrik Tausch Desk of|Desk of/, 'Henrik Tausch')
    await choose(dialog, /To$/, 'Ida Lindqvist')
    await dialog.getByLabel('Reason').fill('Leaves the office.')
    await dialog.getByRole('button', { name: 'Hand over' }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText('3 open cases')).toBeVisible()
  })
})
