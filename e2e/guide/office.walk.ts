import { openRecord } from '../records.ts'
import { expect, test } from '../workbench.ts'
import { show } from './guide.ts'

test('docs/guide/backup.md and archive.md are walked', async ({ workbench }) => {
  test.slow()
  const page = await openRecord(workbench, 'decided')
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByRole('row', { name: 'Backups' }).click()
  await page.getByRole('button', { name: 'Make a backup now' }).click()
  await expect(page.getByText('Made and checked.')).toBeVisible({ timeout: 30_000 })
  await show(page, 'backups')
  await page.getByRole('list', { name: 'Backups' }).getByRole('button', { name: 'Restore' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Keep the present one' }).click()

  await page.getByRole('row', { name: 'Archive and handover' }).click()
  await expect(page.getByText(/closed cases? fits?\./)).toBeVisible()
  await show(page, 'archive')
  await page.getByRole('button', { name: 'Lock' }).click()
  await expect(page.getByRole('heading', { name: 'Open the workbench' })).toBeVisible()
})
