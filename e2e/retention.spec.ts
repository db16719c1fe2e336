import { openRecord, unlockRecord } from './records.ts'
import { expect, test } from './workbench.ts'

// Would catch an erasure that the window can't reach, and a person who is back after a restart.
test('a case is erased from the list of terms after its number was typed, and is gone the next day', async ({
  workbench,
}) => {
  let page = await openRecord(workbench, 'decided')
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByRole('row', { name: 'Retention' }).click()
  await expect(page.getByText('No case is in this list.')).toBeVisible()
  await page.getByRole('button', { name: /^Show|Fallen due/ }).click()
  await page.getByRole('option', { name: /All cases/ }).click()
  const table = page.getByRole('table', { name: 'Retention' })
  const row = table.getByRole('row', { name: /Montavon-Rey/ })
  const number = await row.getByRole('rowheader').innerText()
  await row.getByRole('button', { name: /^Erase/ }).click()
  const dialog = page.getByRole('dialog', { name: /Erase what is held about/ })
  await dialog.getByText('Everything about the applicant').click()
  await expect(dialog.getByText(/as a precedent, without the person/)).toBeVisible()
  await dialog.getByLabel('Type a case number to confirm').fill(number)
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await expect(row).toHaveCount(0)

  page = await workbench.restart()
  await unlockRecord(page)
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByRole('row', { name: 'Retention' }).click()
  await expect(page.getByRole('list', { name: 'Erased' })).toContainText(number)
})
