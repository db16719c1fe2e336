import type { OfficeSettings } from '../src/contract/office.ts'
import { openCase } from './officer.ts'
import { openRecord } from './records.ts'
import { ask, expect, test } from './workbench.ts'

// The law asks for it: the authority shows the difference, and answers the milder outcomes first.
test('a refusal is refused until its difference is shown and every milder outcome is answered', async ({
  workbench,
}) => {
  const page = await openRecord(workbench, 'judged')
  await openCase(page, 'Желев', 'Decision')
  const record = page.getByRole('button', { name: 'Record decision' })
  const open = page.getByRole('region', { name: 'Before it can be recorded' })

  // A long outcome used to be drawn below the field beside it.
  const first = page.getByRole('group', { name: 'Difference 1' })
  const outcome = await first.getByRole('button', { name: 'Outcome not met' }).boundingBox()
  const liesIn = await first.getByRole('button', { name: 'It lies in' }).boundingBox()
  if (outcome === null || liesIn === null) throw new Error('A field has no place')
  expect(outcome.x + outcome.width).toBeLessThan(liesIn.x)

  await page.getByRole('radio', { name: 'Not recognised' }).check()
  await page.getByLabel('Reasons in English').fill('The course is far too short.')
  await page.getByLabel('Reasons in German').fill('Der Kurs ist bei weitem zu kurz.')
  await expect(page.getByText('Draft saved')).toBeVisible()
  await expect(open).toContainText('Alternative recognition has not been answered.')
  await expect(record).toBeDisabled()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('list', { name: 'Decisions' })).toBeHidden()

  await page.getByLabel(/^Alternative: why/).fill('No other module has these outcomes.')
  await page.getByLabel(/^Partial: why/).fill('None of its outcomes is covered.')
  await page.getByLabel(/^Conditional: why/).fill('No condition replaces the whole module.')
  await expect(open).not.toContainText('has not been answered')
  await expect(open).toContainText('needs a substantial difference')
  await expect(record).toBeDisabled()
})

// It used to be told only when everything was written and "Record decision" was pressed.
test('a missing appeal route stands beside the form, with the way to the settings', async ({ workbench }) => {
  const page = await openRecord(workbench, 'judged')
  const settings = (await ask(page, 'office.settings', {})) as OfficeSettings
  await ask(page, 'office.saveSettings', { ...settings, statementLanguages: ['en'], appealRoute: [] })
  await openCase(page, 'Montavon-Rey', 'Decision')
  const open = page.getByRole('region', { name: 'Before it can be recorded' })
  await expect(open).toContainText('no appeal route in English')

  await open.getByRole('link', { name: 'To the settings' }).click()
  await page.getByLabel('Appeal route, English').fill('You may appeal in writing to the Recognition Office.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved')).toBeVisible()
  await openCase(page, 'Montavon-Rey', 'Decision')
  await expect(page.getByLabel('Reasons in English')).toBeVisible()
  await expect(page.getByText('no appeal route')).toHaveCount(0)
})
