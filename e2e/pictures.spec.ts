import { mkdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { goTo, openCase } from './officer.ts'
import { openRecord } from './records.ts'
import { expect, test } from './workbench.ts'

const folder = 'docs/images'
const write = process.env['WRITE_PICTURES'] === '1'

/** Writes a picture for the documents when asked to; otherwise what stands before it has to be true all the same. */
async function picture(page: Page, name: string): Promise<void> {
  if (!write) return
  mkdirSync(folder, { recursive: true })
  await page.mouse.move(0, 0)
  await page.evaluate('document.fonts.ready.then(() => null)')
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled', caret: 'hide' })
}

// The pictures in README and docs come from here: where a screen no longer shows it, they would lie.
test('the screens show what the pictures of the documents show', async ({ workbench }) => {
  const page = await openRecord(workbench, 'decided')

  await test.step('inbox', async () => {
    await page.getByRole('button', { name: /^All cases/ }).click()
    await expect(page.getByRole('rowheader')).toHaveCount(11)
    await expect(page.getByRole('rowheader', { name: 'Łucja Wójcik-Źrebiec' })).toBeVisible()
    await picture(page, 'inbox')
  })
  await openCase(page, 'Montavon-Rey', 'Received')
  await test.step('case', async () => {
    await expect(page.getByRole('row', { name: /Type of assessment/ })).toContainText('Missing')
    await picture(page, 'case')
  })
  await test.step('verification', async () => {
    await goTo(page, 'Authenticity')
    await expect(page.getByRole('heading', { name: /Authenticity Authentic/ })).toBeVisible()
    await page.getByRole('row', { name: 'Certificate of the seal' }).click()
    await picture(page, 'verification')
  })
  await test.step('compare', async () => {
    await goTo(page, 'Comparison')
    await page.getByRole('option', { name: /^M4/ }).click()
    await expect(page.getByRole('img', { name: /5 covered/ })).toBeVisible()
    await picture(page, 'compare')
  })
  await test.step('decision', async () => {
    await goTo(page, 'Decision')
    await expect(page.getByText('Partial recognition').first()).toBeVisible()
    await picture(page, 'decision')
  })
  await test.step('statement', async () => {
    await goTo(page, 'Statement')
    await expect(page.getByRole('heading', { name: /Issued statement/ })).toBeVisible()
    await expect(page.getByText(/recognised/).first()).toBeAttached()
    await picture(page, 'statement')
  })
  await test.step('catalogue', async () => {
    await page.getByRole('link', { name: 'Local catalogue' }).click()
    await page.getByRole('option', { name: /INF-2310/ }).click()
    await expect(page.getByRole('heading', { name: /Data analysis/ })).toBeVisible()
    await picture(page, 'catalogue')
  })
})
