import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { drop, openCase, sample } from './officer.ts'
import { openRecord, unlockRecord } from './records.ts'
import { expect, test } from './workbench.ts'

const good = readFileSync(sample('statistics-papadopoulou.json'))

/** Files that differ in their last bytes only: each is read, proven and kept by itself. */
async function dropMany(page: Page, count: number): Promise<void> {
  const files = Array.from({ length: count }, (_, index) => ({
    name: `file-${String(index)}.json`,
    bytes: new Uint8Array(Buffer.concat([good, Buffer.from('\n'.repeat(index + 1))])),
  }))
  await drop(page, files)
}

const credentials = (page: Page) =>
  page.getByRole('group', { name: 'Credentials of this case' }).getByRole('button', { name: /file-\d+\.json/ })

// An import that can't be stopped, or that takes back what it has read, is no import of a folder.
test('cancelling an import keeps what is in and reads no further', async ({ workbench }) => {
  test.slow()
  const page = await openRecord(workbench, 'judged')
  await openCase(page, 'Montavon-Rey', 'Received')
  await dropMany(page, 300)
  const job = page.getByRole('region', { name: 'Import', exact: true })
  await expect(
    credentials(page)
      .or(job.getByText(/^[1-9]\d* imported$/))
      .first(),
  ).toBeVisible({ timeout: 60_000 })
  const cancel = job.getByRole('button', { name: 'Cancel' })
  const place = await cancel.boundingBox()
  await cancel.click()

  await expect(job).toContainText('Import ended', { timeout: 60_000 })
  // Who presses once more, a moment too late, meets no button.
  if (place === null) throw new Error('Cancel has no place')
  await expect(job.getByRole('button', { name: 'Close' })).toBeVisible()
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2)
  await expect(job).toContainText('Import ended')
  await expect(job).toContainText(/[1-9]\d* not read/)
  const imported = Number(/(\d+) imported/.exec(await job.innerText())?.[1])
  expect(imported).toBeGreaterThan(0)
  expect(imported).toBeLessThan(300)
  await expect(credentials(page)).toHaveCount(imported)
})

// A lock in the middle of an import would leave a part of the files out, and nobody would know which.
test('a running import ends although the record is locked', async ({ workbench }) => {
  test.slow()
  const page = await openRecord(workbench, 'judged')
  await openCase(page, 'Montavon-Rey', 'Received')
  await dropMany(page, 120)
  await expect(page.getByRole('region', { name: 'Import', exact: true })).toContainText('Importing', {
    timeout: 30_000,
  })
  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Open the workbench' })).toBeVisible({ timeout: 60_000 })

  await unlockRecord(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Lea Montavon-Rey' })).toBeVisible()
  // What was not handed over yet when it was locked goes on now.
  await expect(credentials(page)).toHaveCount(120, { timeout: 60_000 })
})
