import AxeBuilder from '@axe-core/playwright'
import { goTo, openCase } from './officer.ts'
import { openRecord, unlockRecord } from './records.ts'
import { expect, test } from './workbench.ts'

// Would catch a delivery that is lost, and a withdrawn statement that still reads as issued.
test('a statement is delivered and withdrawn with its reason, and the next day shows both', async ({ workbench }) => {
  let page = await openRecord(workbench, 'decided')
  await page.getByRole('link', { name: 'Cases', exact: true }).click()
  await page.getByRole('button', { name: /All cases/ }).click()
  await openCase(page, 'Montavon-Rey', 'Received')
  await goTo(page, 'Statement')
  const first = () => page.getByRole('list', { name: 'Issued' }).getByRole('listitem').first()
  await first().getByRole('button', { name: 'Record delivery …' }).click()
  const delivery = page.getByRole('dialog', { name: /Delivery of no\./ })
  await delivery.getByLabel('To whom').fill('the applicant, in person')
  await delivery.getByRole('button', { name: 'Record delivery' }).click()
  await expect(first().getByText(/to the applicant, in person/)).toBeVisible()

  await first().getByRole('button', { name: 'Withdraw …' }).click()
  const withdrawal = page.getByRole('dialog', { name: /Withdraw no\./ })
  await withdrawal.getByLabel('Reason').fill('A name was misspelt.')
  await withdrawal.getByRole('button', { name: 'Withdraw statement' }).click()
  await expect(first().getByText('Withdrawn: A name was misspelt.')).toBeVisible()

  await page.getByRole('button', { name: 'Make the assessment record' }).click()
  const records = () => page.getByRole('list', { name: 'Assessment record' })
  await expect(records().getByRole('button', { name: 'Save the record, English' })).toBeVisible()

  // The withdrawn one left its decision without a statement in this language: it is issued with whatever else waits.
  await page.getByRole('link', { name: 'Statements', exact: true }).click()
  await page.getByRole('region', { name: 'Issue many at once' }).getByText('German', { exact: true }).click()
  await page.getByRole('button', { name: /^Issue \d+ statements?$/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Issue \d+ statements?$/ })
    .click()
  const batch = page.getByRole('list', { name: 'Batches' }).getByRole('listitem').first()
  await expect(batch.getByText('Done')).toBeVisible({ timeout: 20_000 })
  await expect(batch.getByText(/(\d+) of \1 issued, 0 refused/)).toBeVisible()
  const saved = page.waitForEvent('download')
  await batch.getByRole('button', { name: 'Manifest as CSV' }).click()
  expect((await saved).suggestedFilename()).toMatch(/^statements-.*\.csv$/)
  const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])

  page = await workbench.restart()
  await unlockRecord(page)
  await page.getByRole('button', { name: /All cases/ }).click()
  await openCase(page, 'Montavon-Rey', 'Received')
  await goTo(page, 'Statement')
  await expect(page.getByText('Withdrawn: A name was misspelt.')).toBeVisible()
  await expect(records().getByRole('button', { name: 'Save the record, English' })).toBeVisible()
  await expect(
    page
      .getByRole('button', { name: /Issue statement/ })
      .or(page.getByRole('button', { name: /Save PDF/ }))
      .first(),
  ).toBeVisible()
})
