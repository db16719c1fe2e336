import { openCase } from '../officer.ts'
import { openRecord, unlockRecord } from '../records.ts'
import { expect, test } from '../workbench.ts'
import { choose, show } from './guide.ts'

test('docs/guide/conditional.md is walked', async ({ workbench }) => {
  test.slow()
  let page = await openRecord(workbench, 'judged')
  await openCase(page, 'Montavon-Rey', 'Decision')
  await page.getByRole('radio', { name: 'Conditional' }).check()
  for (const group of await page.getByRole('group', { name: /^Difference \d/ }).all()) {
    await choose(group, 'Substantial?', 'Substantial')
    await group.getByLabel('What is missing').fill('The law of personal data is not part of the course.')
    await group.getByLabel('Essential because').fill('The thesis works with personal data of real people.')
    await group.getByLabel('Evidence').fill('All eight outcomes of the credential.')
  }
  await page.getByRole('button', { name: 'Add a condition' }).click()
  const condition = page.getByRole('group', { name: 'Condition 1' })
  await condition.getByLabel('What the applicant must do').fill('Pass the written test of unit 7 of INF-2310.')
  await condition.getByLabel('Until').fill('2026-09-30')
  await condition.getByLabel('Checked by').fill('Recognition Office')
  await condition.scrollIntoViewIfNeeded()
  await show(page, 'condition-set')
  await page.getByLabel('Credits granted').fill('5.5')
  await page.getByLabel('Reasons in English').fill('Seven outcomes are covered, wholly or in part.')
  await page.getByLabel('Reasons in German').fill('Sieben Lernergebnisse sind ganz oder zum Teil abgedeckt.')
  await page.getByRole('button', { name: 'Record decision' }).click()
  await expect(page.getByRole('list', { name: 'Decisions' })).toContainText('Conditional recognition')

  workbench.setTime('2026-09-28T07:00:00.000Z')
  page = await workbench.restart()
  await unlockRecord(page)
  await page.getByRole('link', { name: 'Day', exact: true }).click()
  await expect(page.getByText('A condition is due to be checked')).toBeVisible()
  await show(page, 'condition-day')
  await page.getByRole('link', { name: 'Cases', exact: true }).click()
  await page.getByRole('button', { name: /All cases/ }).click()
  await openCase(page, 'Montavon-Rey', 'Decision')
  await page.getByRole('button', { name: 'Note what became of it' }).click()
  const dialog = page.getByRole('dialog')
  await choose(dialog, /What happened/, 'Fulfilled')
  await dialog.getByLabel('Shown by').fill('Certificate of the test, 24 September 2026')
  await show(page, 'condition-note', dialog)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: 'Note what became of it' })).toBeHidden()
  await expect(dialog).toBeHidden()
  await show(page, 'condition-kept')
})
