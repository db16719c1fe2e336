import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { openRecord, unlockRecord } from './records.ts'
import { ask, expect, test } from './workbench.ts'

// A file that a disk has spoilt must not look like an empty record, nor end with a code.
test('a damaged database says so, and a backup leads out', async ({ workbench }) => {
  let page = await openRecord(workbench, 'judged')
  await ask(page, 'backups.make', {})
  await workbench.close()
  const file = openSync(join(workbench.folder, 'data', 'workbench.sqlite'), 'r+')
  for (const at of [0, 4096, 8192]) writeSync(file, Buffer.alloc(2048, 0xa5), 0, 2048, at)
  closeSync(file)

  page = await workbench.open()
  await unlockRecord(page)
  await expect(page.getByRole('heading', { name: 'The database can’t be read' })).toBeVisible()
  await expect(page.getByText('Nothing was changed. Restore a backup below')).toBeVisible()
  const backup = page.getByRole('listitem').filter({ hasText: 'made on demand' })
  await backup.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByRole('dialog')).toContainText('Numbers may be given a second time')
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByRole('heading', { name: 'Open the workbench' })).toBeVisible({ timeout: 30_000 })
  await unlockRecord(page)
  await expect(page.getByRole('dialog', { name: 'Numbers may be given a second time' })).toBeVisible()
  await page.getByRole('button', { name: 'I have read it' }).click()
  await expect(page.getByRole('rowheader', { name: /Montavon-Rey/ })).toBeVisible()
})

// Opened all the same, this version would write what the newer one can't read back.
test('a database of a newer version is left alone, with a sentence and a way out', async ({ workbench }) => {
  const page = await openRecord(workbench, 'newer')
  await expect(page.getByRole('heading', { name: 'The database is of a newer version' })).toBeVisible()
  await expect(page.getByText('Install the newer workbench, or restore a backup below')).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { name: 'The database is of a newer version' })).toBeVisible()
})
