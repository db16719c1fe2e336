import { openCase } from '../officer.ts'
import { addOfficer, changeTo } from '../people.ts'
import { openRecord } from '../records.ts'
import { expect, test } from '../workbench.ts'
import { show } from './guide.ts'

test('docs/guide/appeal.md is walked', async ({ workbench }) => {
  test.slow()
  const page = await openRecord(workbench, 'decided')
  await addOfficer(page, 'Otto Other', ['officer'])
  await page.reload()
  const toCase = async () => {
    await page.getByRole('link', { name: 'Cases', exact: true }).click()
    await page.getByRole('button', { name: /^All cases/ }).click()
    await openCase(page, 'Montavon', 'Decision')
  }
  await toCase()
  await page.getByRole('button', { name: 'Enter an appeal' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Grounds, as the applicant gives them').fill('The practical part was not looked at.')
  await show(page, 'appeal-enter', dialog)
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Assign' }).click()
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('With Otto Other')).toBeVisible()
  await page.getByRole('button', { name: 'Save the appeal pack' }).scrollIntoViewIfNeeded()
  await show(page, 'appeal-assigned')

  await changeTo(page, 'Otto Other')
  await page.getByRole('link', { name: 'Day', exact: true }).click()
  await expect(page.getByText('An appeal waits for its answer')).toBeVisible()
  await toCase()
  await expect(page.getByText('With Otto Other')).toBeVisible()
  await page
    .getByRole('region', { name: 'Decision', exact: true })
    .getByRole('button', { name: 'Decide again' })
    .last()
    .click()
  await page.getByLabel('Reasons in English').fill('On appeal: the practical part is covered too.')
  await page.getByLabel('Reasons in German').fill('Auf den Widerspruch: auch der praktische Teil ist abgedeckt.')
  await expect(page.getByText('Draft saved')).toBeVisible()
  await page.getByRole('button', { name: 'Record decision' }).click()
  await expect(page.getByText('Decision changed')).toBeVisible()
  await show(page, 'appeal-changed')
})
