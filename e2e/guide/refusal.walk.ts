import { openCase } from '../officer.ts'
import { openRecord } from '../records.ts'
import { expect, test } from '../workbench.ts'
import { choose, show } from './guide.ts'

test('docs/guide/refusal.md is walked', async ({ workbench }) => {
  test.slow()
  const page = await openRecord(workbench, 'judged')
  await openCase(page, 'Желев', 'Decision')
  const open = page.getByRole('region', { name: 'Before it can be recorded' })
  await page.getByRole('radio', { name: 'Not recognised' }).check()
  await expect(open).toContainText('Alternative recognition has not been answered.')
  await show(page, 'refusal-open')
  const groups = page.getByRole('group', { name: /^Difference \d/ })
  for (const group of await groups.all()) {
    if (await group.getByText(/^Is M[156] essential/).isVisible()) {
      await choose(group, 'Substantial?', 'Not substantial')
      continue
    }
    await choose(group, 'Substantial?', 'Substantial')
    await group.getByLabel('What is missing').fill('Chance is named by examples; nothing is calculated.')
    await group.getByLabel('Essential because').fill('Every later module of statistics calculates with it.')
    await group.getByLabel('Evidence').fill('All outcomes of the credential.')
  }
  await page.getByLabel(/^Alternative: why/).fill('No other module of the catalogue has these outcomes.')
  await page.getByLabel(/^Partial: why/).fill('Two outcomes are met in part; neither can be taken by itself.')
  await page.getByLabel(/^Conditional: why/).fill('A condition would be the whole module.')
  await page.getByLabel(/^Conditional: why/).scrollIntoViewIfNeeded()
  await show(page, 'refusal-answers')
  await page.getByLabel('Reasons in English').fill('The course names statistics but does not teach to use them.')
  await page.getByLabel('Reasons in German').fill('Der Kurs nennt Statistik, lehrt aber nicht, sie anzuwenden.')
  await page.getByRole('button', { name: 'Record decision' }).click()
  await expect(page.getByRole('list', { name: 'Decisions' })).toContainText('Not recognised')
  await show(page, 'refusal-recorded')
})
