import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { openCase } from './officer.ts'
import { openRecord, unlockRecord } from './records.ts'
import { expect, test } from './workbench.ts'

async function expectNothingSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([])
}

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

test('a stack says what is missing, and one press fills the line of the decision', async ({ workbench }) => {
  test.slow()
  const page = await openRecord(workbench, 'judged')
  await openCase(page, 'Montavon-Rey', 'Decision')
  await page.getByRole('button', { name: 'Stack of credentials' }).click()
  await expect(page.getByRole('heading', { name: /ECTS can be granted$/ })).toBeVisible()
  await expectNothingSerious(page)
  await page.getByRole('button', { name: 'Use this combination' }).click()
  await expect(page.getByLabel('Credits granted')).not.toHaveValue('')
})
