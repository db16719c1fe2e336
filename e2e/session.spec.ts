import { openCase } from './officer.ts'
import { openRecord, unlockRecord } from './records.ts'
import { expect, test } from './workbench.ts'

test('ten idle minutes lock the window, keep the draft and leave nothing to read', async ({ workbench }) => {
  const page = await openRecord(workbench, 'judged')
  await openCase(page, 'Montavon-Rey', 'Decision')
  await page.getByLabel('Reasons in English').fill('Half a sentence')
  await expect(page.getByText('Draft saved')).toBeVisible()
  workbench.setTime('2026-05-18T07:15:00.000Z')

  await expect(page.getByRole('heading', { name: 'Open the workbench' })).toBeVisible({ timeout: 15_000 })
  await expect(page.getByText('Montavon-Rey')).toHaveCount(0)
  await unlockRecord(page)
  await openCase(page, 'Montavon-Rey', 'Decision')
  await expect(page.getByLabel('Reasons in English')).toHaveValue('Half a sentence')
})

// The draft waits 0.7 s for more words; the lock did not wait for the draft.
test('the last words before a lock are kept, whoever locks', async ({ workbench }) => {
  const page = await openRecord(workbench, 'judged')
  const reasons = page.getByLabel('Reasons in English')
  await openCase(page, 'Montavon-Rey', 'Decision')
  await reasons.fill('Locked by hand')
  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await unlockRecord(page)
  // The place is the one that was left: the officer goes on where the lock came.
  await expect(page.getByRole('heading', { level: 1, name: 'Lea Montavon-Rey' })).toBeVisible()
  await expect(reasons).toHaveValue('Locked by hand')

  workbench.setTime('2026-05-18T07:15:00.000Z')
  await reasons.fill('Locked by hand, then by itself')
  await expect(page.getByRole('heading', { name: 'Open the workbench' })).toBeVisible({ timeout: 15_000 })
  await unlockRecord(page)
  await openCase(page, 'Montavon-Rey', 'Decision')
  await expect(reasons).toHaveValue('Locked by hand, then by itself')
})

test('a backup is made, restored in the window, and what came after it is kept aside', async ({ workbench }) => {
  const page = await openRecord(workbench, 'judged')
  const backups = page.getByRole('list', { name: 'Backups' })
  const toBackups = async () => {
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('row', { name: 'Backups' }).click()
  }
  await toBackups()
  await page.getByRole('button', { name: 'Make a backup now' }).click()
  await expect(page.getByText('Made and checked.')).toBeVisible({ timeout: 30_000 })

  await page.getByRole('link', { name: 'Cases', exact: true }).click()
  await page.getByRole('button', { name: 'New case' }).click()
  await page.getByRole('textbox', { name: 'Family name' }).fill('Later')
  await page.getByRole('button', { name: 'Create the case' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Later' })).toBeVisible()

  await toBackups()
  const made = backups.getByRole('listitem').filter({ hasText: 'made on demand' })
  await made.getByRole('button', { name: 'Restore' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByRole('heading', { name: 'Open the workbench' })).toBeVisible({ timeout: 30_000 })

  await unlockRecord(page)
  await page.getByRole('link', { name: 'Cases', exact: true }).click()
  await expect(page.getByRole('rowheader', { name: /Montavon-Rey/ })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /Later/ })).toHaveCount(0)
  await toBackups()
  await expect(backups.getByRole('listitem').filter({ hasText: 'before a restore' })).toHaveCount(1)
})
