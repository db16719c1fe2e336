import { expectNothingSerious } from './officerDay/window.ts'
import { openRecord, unlockRecord } from './records.ts'
import { expect, test } from './workbench.ts'

// A change of the policy that nobody can try first is a leap; one that a restart forgets is none.
test('a policy is tried on past decisions, saved with its reason, and there after a restart', async ({ workbench }) => {
  test.slow()
  let page = await openRecord(workbench, 'decided')
  await page.evaluate(`location.hash = '/settings'`)
  await page.getByRole('row', { name: 'Policy' }).click()
  await page.getByLabel('At most of a module, in percent').fill('1')
  await page.getByLabel('ECTS credits for one US semester credit hour').fill('1.67')
  await page.getByRole('button', { name: 'Try them' }).click()
  await expect(page.getByText(/decisions? looked at: [1-9]\d* would differ/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Decisions that would differ' })).toContainText('INF-')
  await expectNothingSerious(page)

  await page.getByLabel('Reason').fill('Resolved by the senate.')
  await page.getByRole('button', { name: 'Save the version' }).click()
  await expect(page.getByText('Version 2', { exact: true })).toBeVisible()

  page = await workbench.restart()
  await unlockRecord(page)
  await page.evaluate(`location.hash = '/settings'`)
  await page.getByRole('row', { name: 'Policy' }).click()
  await page.getByText('Version 2', { exact: true }).click()
  await expect(page.getByText('Resolved by the senate.')).toBeVisible()
  await expect(page.getByText('1.67', { exact: true })).toBeVisible()
})
