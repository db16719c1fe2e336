import { openCase } from '../officer.ts'
import { openRecord } from '../records.ts'
import { expect, test } from '../workbench.ts'
import { show } from './guide.ts'

test('docs/guide/statements.md is walked', async ({ workbench }) => {
  test.slow()
  const page = await openRecord(workbench, 'decided')
  await page.getByRole('link', { name: 'Cases', exact: true }).click()
  await page.getByRole('button', { name: /All cases/ }).click()
  await openCase(page, 'Montavon-Rey', 'Statement')
  const first = page.getByRole('list', { name: 'Issued' }).getByRole('listitem').first()
  await first.getByRole('button', { name: 'Withdraw …' }).click()
  const withdrawal = page.getByRole('dialog', { name: /Withdraw no\./ })
  await withdrawal.getByLabel('Reason').fill('A name was misspelt.')
  await show(page, 'withdraw', withdrawal)
  await withdrawal.getByRole('button', { name: 'Withdraw statement' }).click()
  await expect(first.getByText('Withdrawn: A name was misspelt.')).toBeVisible()
  await page.getByRole('button', { name: 'Make the assessment record' }).click()
  await expect(page.getByRole('button', { name: 'Save the record, English' })).toBeVisible()

  await page.getByRole('link', { name: 'Statements', exact: true }).click()
  await page.getByRole('region', { name: 'Issue many at once' }).getByText('German', { exact: true }).click()
  await page.getByRole('button', { name: /^Issue \d+ statements?$/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Issue \d+ statements?$/ })
    .click()
  const batch = page.getByRole('list', { name: 'Batches' }).getByRole('listitem').first()
  await expect(batch.getByText('Done')).toBeVisible({ timeout: 20_000 })
  await show(page, 'statements')
})
