import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectNothingSerious, finish, openSettings } from './officerDay/window.ts'
import { openCase } from './officer.ts'
import { openOtherRecord, openRecord, unlockRecord } from './records.ts'
import { expect, test } from './workbench.ts'

const passphrase = 'nine lanterns by the harbour'

// Would catch an erasure, a copy or a past day that the window can't reach, a person who is back after a restart, and an archive that another
// office can't open or that takes the numbers of its cases.
test('closed cases are handed to another office; one is erased here, and stays readable there', async ({
  workbench,
}) => {
  test.slow()
  let page = await openRecord(workbench, 'decided')
  const archive = join(workbench.folder, 'handover')
  await test.step('the closed cases are written into one file', async () => {
    await openSettings(page, 'Archive and handover')
    await expect(page.getByText('No case came from another database yet.')).toBeVisible()
    const give = page.getByRole('region', { name: 'Hand over closed cases' })
    await expect(give.getByText('3 closed cases fit.')).toBeVisible()
    await give.getByLabel('New passphrase').fill(passphrase)
    await give.getByLabel('The same passphrase again').fill('another one by mistake')
    await give.getByRole('button', { name: 'Write the archive' }).click()
    await expect(give.getByText(/The two do not agree/)).toBeVisible()
    await expectNothingSerious(page)
    await give.getByLabel('The same passphrase again').fill(passphrase)
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      give.getByRole('button', { name: 'Write the archive' }).click(),
    ])
    await download.saveAs(archive)
    await expect(give.getByText('3 cases were written.')).toBeVisible()
  })

  await test.step('a past day of a case is looked back at', () => lookBack(page))
  const number = await test.step('one is erased from the list of terms, after its number was typed', () => erase(page))

  page = await workbench.restart()
  await unlockRecord(page)
  await test.step('it is gone the next day', async () => {
    await openSettings(page, 'Retention')
    await expect(page.getByRole('list', { name: 'Erased' })).toContainText(number)
  })

  page = await openOtherRecord(workbench, 'judged')
  await test.step('another office sees what would come before it takes it in', async () => {
    await openSettings(page, 'Archive and handover')
    await open(page, archive, 'a wrong guess')
    await expect(page.getByRole('dialog')).toContainText('The archive was not opened.')
    await page.getByRole('dialog').getByLabel('Passphrase of the archive').fill(passphrase)
    await page.getByRole('button', { name: 'Show what is in it' }).click()
    const preview = page.getByRole('dialog', { name: '3 cases in this archive' })
    const cases = preview.getByRole('table', { name: 'Cases of the archive' })
    await expect(cases.getByRole('row', { name: number })).toContainText('Comes in.')
    await expect(cases.getByRole('row', { name: number })).toContainText('A case of this office has the same number')
    await expectNothingSerious(page)
    await finish(page, 'Take in 3 cases')
    await expect(page.getByText('3 cases were taken in.')).toBeVisible()
  })

  page = await workbench.restart()
  await unlockRecord(page)
  await test.step('it stays readable there, with the office it comes from, beside the own case of its number', async () => {
    await openSettings(page, 'Archive and handover')
    await page.getByLabel('Number, applicant or office').fill('Montavon')
    const list = page.getByRole('table', { name: 'Archived cases' })
    await expect(list.getByRole('row', { name: number })).toContainText('Archived from Office for Recognition')
    await list.getByRole('button', { name: number }).click()
    const archived = page.getByRole('dialog', { name: new RegExp(number) })
    await expect(archived).toContainText('This case can’t be changed here.')
    await expectNothingSerious(page)
    const [statement] = await Promise.all([
      page.waitForEvent('download'),
      archived
        .getByRole('button', { name: /^Save statement/ })
        .first()
        .click(),
    ])
    expect(statement.suggestedFilename()).toMatch(/\.pdf$/)
    await finish(page, 'Close')
  })

  await test.step('who is only in the archive is erased from its list, and again after an older backup was restored', async () => {
    await openSettings(page, 'Backups')
    await page.getByRole('button', { name: 'Make a backup now' }).click()
    await expect(page.getByText('Made and checked.')).toBeVisible()
    await openSettings(page, 'Archive and handover')
    const list = page.getByRole('table', { name: 'Archived cases' })
    await list.getByRole('button', { name: number }).click()
    await page.getByRole('button', { name: 'Erase …' }).click()
    const dialog = page.getByRole('dialog', { name: /Erase what is held about/ })
    await expect(dialog.getByText(/its proof verifies as before/)).toBeVisible()
    await expectNothingSerious(page)
    await dialog.getByLabel('Type a case number to confirm').fill(number)
    await dialog.getByRole('button', { name: 'Erase for good' }).click()
    await expect(list.getByRole('rowheader')).toHaveCount(2)

    await openSettings(page, 'Backups')
    const backup = page.getByRole('list', { name: 'Backups' }).getByRole('listitem').filter({ hasText: 'on demand' })
    await backup.getByRole('button', { name: 'Restore' }).click()
    const question = page.getByRole('dialog', { name: /Go back to/ })
    await expect(question.getByText('1 erasure was made after this backup.')).toBeVisible()
    await question.getByRole('button', { name: 'Restore' }).click()
    await unlockRecord(page)
    await expect(page.getByRole('dialog', { name: 'Erased again' })).toContainText('1 erasure was done again.')
    await expectNothingSerious(page)
    await finish(page, 'I have read it')
    await openSettings(page, 'Archive and handover')
    await expect(list.getByRole('rowheader')).toHaveCount(2)
    await page.getByRole('link', { name: 'Cases', exact: true }).click()
    await expect(page.getByRole('grid', { name: 'Cases' }).getByRole('rowheader')).toHaveCount(3)
  })
})

async function open(page: Page, file: string, passphraseTried: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose an archive …' }).click()
  await (await chooser).setFiles(file)
  await page.getByRole('dialog').getByLabel('Passphrase of the archive').fill(passphraseTried)
  await page.getByRole('button', { name: 'Show what is in it' }).click()
}

async function erase(page: Page): Promise<string> {
  await openSettings(page, 'Retention')
  await expect(page.getByText('No case is in this list.')).toBeVisible()
  await page.getByRole('button', { name: /^Show|Fallen due/ }).click()
  await page.getByRole('option', { name: /All cases/ }).click()
  const table = page.getByRole('table', { name: 'Retention' })
  const row = table.getByRole('row', { name: /Montavon-Rey/ })
  const number = await row.getByRole('rowheader').innerText()
  await expectNothingSerious(page)
  const copied = page.waitForEvent('download', { timeout: 60_000 })
  await row.getByRole('button', { name: /^Copy/ }).click()
  expect((await copied).suggestedFilename()).toBe(`${number}-copy.zip`)
  await row.getByRole('button', { name: /^Erase/ }).click()
  const dialog = page.getByRole('dialog', { name: /Erase what is held about/ })
  await dialog.getByText('Everything about the applicant').click()
  await expect(dialog.getByText(/as a precedent, without the person/)).toBeVisible()
  await dialog.getByLabel('Type a case number to confirm').fill(number)
  await dialog.getByRole('button', { name: 'Erase for good' }).click()
  await expect(row).toHaveCount(0)
  return number
}

/** From the history of a case: the day stands in a banner, a statement can be saved, and no day is before the case. */
async function lookBack(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Cases', exact: true }).click()
  await page.getByRole('button', { name: /All cases/ }).click()
  await openCase(page, 'Montavon-Rey', 'Received')
  await page.getByRole('link', { name: 'See the case as of a past day' }).click()
  await expect(page.getByText('As of 18 May 2026.', { exact: true })).toBeVisible()
  await expectNothingSerious(page)
  const saved = page.waitForEvent('download')
  await page
    .getByRole('button', { name: /^Save statement 2026/ })
    .first()
    .click()
  expect((await saved).suggestedFilename()).toMatch(/\.pdf$/)
  await page.getByLabel('As of', { exact: true }).fill('2026-05-17')
  await expect(page.getByText(/lies before 2026-05-18/)).toBeVisible()
}
