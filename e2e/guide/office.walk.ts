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
  await page.getByLabel('New passphrase').fill('nine slow trains at noon')
  await page.getByLabel('The same passphrase again').fill('nine slow trains at noon')
  const written = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Write the archive' }).click()
  const archive = await (await written).path()
  await expect(page.getByText(/cases? (was|were) written\./)).toBeVisible({ timeout: 30_000 })

  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose an archive …' }).click()
  await (await chooser).setFiles(archive)
  const offer = page.getByRole('dialog')
  await offer.getByLabel('Passphrase of the archive').fill('nine slow trains at noon')
  await offer.getByRole('button', { name: 'Show what is in it' }).click()
  // An office is shown its own cases, and takes none of them twice.
  await expect(offer).toContainText('Was made in this database and is left alone.', { timeout: 30_000 })
  await offer.getByRole('button', { name: 'Cancel' }).click()

  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Open the workbench' })).toBeVisible()
})
