import type { Page } from '@playwright/test'
import { drop, goTo, judge, sample, setUp } from '../officer.ts'
import { openComparison } from '../picture.ts'
import { expect, test } from '../workbench.ts'
import { choose, show } from './guide.ts'

/** Chooses a file as the officer does in the system's dialog. */
async function file(page: Page, button: string, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  await (await chooser).setFiles(path)
}

test('docs/guide/first-case.md is walked from an empty computer to the delivered statement', async ({ workbench }) => {
  test.slow()
  workbench.record = 'demo'
  const page = await workbench.open()
  await setUp(page)
  await show(page, 'first-steps')

  await test.step('the office', async () => {
    await page.getByRole('link', { name: 'Settings', exact: true }).click()
    await page.getByLabel('Institution').fill('University of Altenmark')
    await page.getByLabel('Who signs').fill('Dr. Jonas Feldner')
    await page.getByLabel('In which role').fill('Head of the Recognition Office')
    await page.getByLabel('Appeal route, English').fill('You may appeal in writing to the Recognition Office.')
    await choose(page, /Languages of statements/, 'English')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Saved')).toBeVisible()
  })
  await test.step('the catalogue', async () => {
    await page.getByRole('link', { name: 'Local catalogue' }).click()
    await file(page, 'Import catalogue', 'resources/programmes/altenmark.json')
    await page.getByRole('button', { name: /^Import \d+ modules$/ }).click()
    await expect(page.getByText(/^Imported: /)).toBeVisible()
  })
  await test.step('the trust pack', async () => {
    await page.getByRole('link', { name: 'Trust packs' }).click()
    await file(page, 'Import a trust pack', 'resources/demo/trust-pack.jws')
    await page.getByText(/^I compared the key/).click()
    await show(page, 'trust-pack', page.getByRole('dialog'))
    await page.getByRole('button', { name: 'Take the pack' }).click()
    await expect(page.getByText('In use', { exact: true })).toBeVisible()
  })
  await test.step('the case', async () => {
    await page.getByRole('link', { name: 'Cases', exact: true }).click()
    await drop(page, [sample('ada-python-montavon.jsonld')])
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('textbox', { name: 'Family name' })).toHaveValue('Montavon-Rey')
    await show(page, 'new-case', dialog)
    await dialog.getByRole('button', { name: 'Create the case' }).click()
    const job = page.getByRole('region', { name: 'Import', exact: true })
    await expect(job).toContainText('Import ended', { timeout: 30_000 })
    await job.getByRole('button', { name: 'Close' }).click()
  })
  await test.step('what it states, and whose it is', async () => {
    await page
      .getByRole('grid', { name: 'What the credential states' })
      .getByRole('row', { name: /^Awarding body/ })
      .click()
    await show(page, 'received')
    await page.getByRole('button', { name: 'Close the original' }).click()
    const holder = page.getByRole('region', { name: 'Holder' })
    await holder.getByLabel('What was compared').fill('Passport')
    await holder.getByRole('button', { name: 'It is the applicant’s' }).click()
    await expect(holder).toContainText('Confirmed')
  })
  await test.step('the clock', async () => {
    await goTo(page, 'Complete')
    await page.getByRole('button', { name: 'Complete: start the clock' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('list', { name: 'Events of the case' })).toContainText('the clock started')
    await show(page, 'clock')
  })
  await test.step('quality, seal, purpose, evaluation', async () => {
    await goTo(page, 'Quality assurance')
    await goTo(page, 'Authenticity')
    await expect(page.getByRole('heading', { name: /Authenticity Authentic/ })).toBeVisible()
    await goTo(page, 'Purpose')
    await goTo(page, 'Evaluation')
    await expect(page.getByRole('heading', { name: 'The five elements' })).toBeVisible()
    await show(page, 'evaluation')
  })
  await test.step('the comparison', async () => {
    await openComparison(page)
    for (const [code, said] of [
      ['M1', 'Covers'],
      ['M2', 'Covers'],
      ['M3', 'Covers'],
      ['M4', 'Partly'],
      ['M5', 'Covers'],
      ['M6', 'Partly'],
      ['M7', 'Covers'],
      ['M8', 'Does not'],
    ] as const) {
      await judge(page, code, said)
    }
    await show(page, 'judged')
  })
  await test.step('the decision', async () => {
    await goTo(page, 'Decision')
    await expect(page.getByLabel('Reasons in English')).toBeVisible()
    await page.getByRole('radio', { name: 'Partial' }).check()
    await show(page, 'decision-open')
    for (const group of await page.getByRole('group', { name: /^Difference \d/ }).all()) {
      await choose(group, 'Substantial?', 'Substantial')
      await group.getByLabel('What is missing').fill('The law of personal data is not part of the course.')
      await group.getByLabel('Essential because').fill('Every later module works with personal data.')
      await group.getByLabel('Evidence').fill('Outcomes C1 to C8 of the credential.')
    }
    await page.getByLabel('Reasons in English').fill('Five outcomes are covered and two in part.')
    await page.getByLabel('Credits granted').fill('5.5')
    await page.getByRole('button', { name: 'Record decision' }).click()
    await expect(page.getByText('Partial recognition INF-2310')).toBeVisible()
  })
  await test.step('the statement', async () => {
    await page.getByRole('button', { name: 'To the statement' }).click()
    await expect(page.getByRole('heading', { name: 'Draft' })).toBeVisible()
    await page.getByRole('button', { name: 'Issue statement' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Issue statement' }).click()
    const first = page.getByRole('list', { name: 'Issued' }).getByRole('listitem').first()
    await first.getByRole('button', { name: 'Record delivery …' }).click()
    const delivery = page.getByRole('dialog', { name: /Delivery of no\./ })
    await delivery.getByLabel('To whom').fill('the applicant')
    await delivery.getByRole('button', { name: 'Record delivery' }).click()
    await expect(first).toContainText('to the applicant')
    await show(page, 'delivered')
  })
})
