import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { choose, press, reach, type } from './keyboard.ts'
import { openCase, passphrase, sample } from './officer.ts'
import { openRecord } from './records.ts'
import { expect, test } from './workbench.ts'

// Whoever can't use a mouse must get from the first run to the statement: nothing here is clicked, dropped or prepared
// behind the window. Files come from the system's own dialog.
test('the main job is done by keyboard alone', async ({ workbench }) => {
  test.setTimeout(240_000)
  workbench.record = 'demo'
  let page = await workbench.open()

  await test.step('first run', async () => {
    await type(page, page.getByLabel('Your name'), 'Mira Aldous')
    await type(page, page.getByLabel('Your office'), 'Recognition Office, University of Altenmark')
    await type(page, page.getByLabel('New passphrase'), passphrase)
    await type(page, page.getByLabel('The same passphrase again'), passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Recovery key')).toBeVisible({ timeout: 30_000 })
    await reach(page, page.getByRole('checkbox', { name: 'I have printed it or written it down' }))
    await page.keyboard.press('Space')
    await press(page, page.getByRole('button', { name: 'Open the workbench' }))
    await expect(page.getByText('No cases yet.')).toBeVisible()
  })

  await test.step('the letterhead, the programmes and a trust pack', async () => {
    await press(page, page.getByRole('link', { name: 'Settings' }))
    await type(page, page.getByLabel('Institution'), 'University of Altenmark')
    await type(page, page.getByLabel('Who signs'), 'Dr. Jonas Feldner')
    await type(page, page.getByLabel('In which role'), 'Head of the Recognition Office')
    await type(page, page.getByLabel('Appeal route, English'), 'You may appeal in writing to the Recognition Office.')
    await pick(page, 'Languages of statements, the binding one first', 'English')
    await press(page, page.getByRole('button', { name: 'Save' }))
    await expect(page.getByText('Saved')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save' })).toBeFocused()

    await press(page, page.getByRole('link', { name: 'Local catalogue' }))
    const catalogue = page.getByRole('button', { name: 'Import catalogue' })
    await choose(page, () => press(page, catalogue), 'resources/programmes/altenmark.json')
    await press(page, page.getByRole('button', { name: 'Import 26 modules' }))
    await press(page, page.getByRole('button', { name: 'To the catalogue' }))
    await expect(page.getByRole('option', { name: /^INF-2310/ })).toBeVisible()

    await press(page, page.getByRole('link', { name: 'Trust packs' }))
    const pack = page.getByRole('button', { name: 'Import a trust pack' })
    await choose(page, () => press(page, pack), 'resources/demo/trust-pack.jws')
    await reach(page, page.getByRole('dialog').getByRole('checkbox'))
    await page.keyboard.press('Space')
    await press(page, page.getByRole('button', { name: 'Take the pack' }))
    await expect(page.getByRole('dialog')).toBeHidden()
  })

  await test.step('a sealed European Digital Credential becomes a case', async () => {
    await press(page, page.getByRole('link', { name: 'Cases', exact: true }))
    await expect(page.getByText('No cases yet.')).toBeVisible()
    await choose(page, () => page.keyboard.press('Control+o'), sample('ada-python-montavon.jsonld'))
    await press(page, page.getByRole('button', { name: 'Create the case' }))
    await expect(page.getByRole('heading', { level: 1, name: 'Lea Montavon-Rey' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Import', exact: true })).toContainText('Import ended', {
      timeout: 30_000,
    })
  })

  await test.step('a value leads to its place in the file, and the holder is confirmed', async () => {
    const workload = page.getByRole('row', { name: /^Notional workload/ })
    await reach(page, page.getByRole('row', { name: /^Learner identification/ }))
    while ((await workload.and(page.locator(':focus')).count()) === 0) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: /ada-python-montavon\.jsonld/ })).toContainText('creditPoint')
    await page.keyboard.press('Escape')
    await expect(workload).toBeFocused()

    const holder = page.getByRole('region', { name: 'Holder' })
    await type(page, holder.getByLabel('What was compared'), 'Passport')
    await press(page, holder.getByRole('button', { name: 'It is the applicant’s' }))
    await expect(holder).toContainText('Mira Aldous')
  })

  await test.step('the seal is proven offline', async () => {
    await page.keyboard.press('4')
    await expect(page.getByRole('heading', { name: /Authenticity Authentic · Standing In force/ })).toBeVisible()
    await expect(page.getByRole('row', { name: 'Seal', exact: true })).toContainText('Passed')
  })

  await test.step('three outcomes are judged', async () => {
    await page.keyboard.press('7')
    const outcome = (code: string) =>
      page
        .getByRole('listbox', { name: 'Outcomes of the module' })
        .getByRole('option', { name: new RegExp(`^${code} `) })
    for (const [code, key, judged] of [
      ['M1', '2', 'Partly'],
      ['M2', '1', 'Covered'],
      ['M3', '3', 'Not covered'],
    ] as const) {
      await expect(outcome(code)).toHaveAttribute('aria-selected', 'true')
      await page.keyboard.press(key)
      await expect(outcome(code)).toContainText(judged)
      await expect(outcome(code)).not.toContainText('suggested')
      await page.keyboard.press('n')
    }
  })

  await test.step('a partial recognition is recorded', async () => {
    await page.keyboard.press('8')
    await expect(page.getByRole('radio', { name: 'Partial' })).toBeVisible()
    await page.keyboard.press('p')
    await expect(page.getByRole('radio', { name: 'Partial' })).toBeChecked()
    const difference = page.getByRole('group', { name: 'Difference 2' })
    await press(page, difference.getByRole('button', { name: 'Substantial?' }))
    await choosePicked(page, 'Substantial')
    await type(page, difference.getByLabel('What is missing'), 'The law of personal data is not part of the course.')
    await type(page, difference.getByLabel('Essential because'), 'Every later module works with personal data.')
    await type(page, difference.getByLabel('Evidence'), 'Outcomes C1 to C8 of the credential.')
    await type(page, page.getByLabel('Reasons in English'), 'Two outcomes are covered, one of them in part.')
    await type(page, page.getByLabel('Credits granted'), '1')
    await expect(page.getByRole('button', { name: 'Record decision' })).toBeEnabled()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Partial recognition INF-2310')).toContainText('1 of 7.5 ECTS')
  })

  const first = await test.step('the statement is issued and saved', async () => {
    await press(page, page.getByRole('button', { name: 'To the statement' }))
    await expect(page.getByRole('button', { name: 'Issue statement' })).toBeVisible()
    await page.keyboard.press('Control+s')
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Issue statement' }))
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect(page.getByRole('list', { name: 'Issued' })).toContainText('issued')
    return savedPdf(page)
  })
  expect(first.subarray(0, 5).toString()).toBe('%PDF-')

  workbench.setTime('2026-05-19T07:00:00.000Z')
  page = await workbench.restart()
  await test.step('the next day all of it is there, and a reprint is the same bytes', async () => {
    await type(page, page.getByLabel('Passphrase', { exact: true }), passphrase)
    await page.keyboard.press('Enter')
    await press(page, page.getByRole('button', { name: /All cases/ }))
    await press(page, page.getByRole('row', { name: /Montavon-Rey/ }))
    await expect(page.getByRole('heading', { level: 1, name: 'Lea Montavon-Rey' })).toBeVisible()
    await page.keyboard.press('8')
    await expect(page.getByText('Decided by Mira Aldous on 18 May 2026')).toBeVisible()
    await page.keyboard.press('7')
    await expect(page.getByRole('option', { name: /^M2/ })).toContainText('Covered')
    await page.keyboard.press('9')
    await expect(page.getByRole('list', { name: 'Issued' })).toContainText('issued')
    expect((await savedPdf(page)).equals(first)).toBe(true)
  })
})

/** Chooses from a list that a button opens. */
async function pick(page: Page, label: string, option: string): Promise<void> {
  await press(page, page.getByRole('button', { name: label }))
  await choosePicked(page, option)
}

async function choosePicked(page: Page, name: string): Promise<void> {
  const option = page.getByRole('option', { name, exact: true })
  await expect(option).toBeVisible()
  await page.keyboard.press('Home')
  while ((await option.and(page.locator(':focus')).count()) === 0) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(option).toBeHidden()
}

async function savedPdf(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')])
  return readFileSync(await download.path())
}

// The first row opened its original by the mere way of the focus, which stood in place of the blocks beside, and Esc
// opened it again.
test('a case opens nothing by itself, and the blocks beside stay within reach of Tab', async ({ workbench }) => {
  const page = await openRecord(workbench, 'judged')
  const original = page.getByRole('complementary', { name: 'Values and original' })
  const holder = page.getByRole('region', { name: 'Holder' })
  await expect(page.getByRole('grid', { name: 'Cases' })).toBeFocused()
  await choose(page, () => page.keyboard.press('Control+o'), sample('ada-python-montavon.jsonld'))
  await press(page, page.getByRole('button', { name: 'Create the case' }))
  await expect(page.getByRole('row', { name: /^Learner identification/ })).toBeVisible({ timeout: 30_000 })
  await expect(original).toBeHidden()

  await reach(page, page.getByRole('row', { name: /^Learner identification/ }))
  await page.keyboard.press('ArrowDown')
  await expect(original).toBeHidden()
  await reach(page, holder.getByRole('button', { name: 'It is the applicant’s' }))

  const title = page.getByRole('row', { name: /^Title/ })
  await reach(page, title)
  await page.keyboard.press('Enter')
  await expect(original).toBeVisible()
  await reach(page, original.getByRole('button', { name: 'Close' }))
  await page.keyboard.press('Escape')
  await expect(original).toBeHidden()
  await expect(title).toBeFocused()
  await reach(page, holder.getByRole('button', { name: 'It is the applicant’s' }))
})

// Each credential put in or left out had the whole stack read anew, and the key after it went nowhere.
test('the stack of credentials keeps the keyboard, and gives it back to the decision', async ({ workbench }) => {
  const page = await openRecord(workbench, 'decided')
  await page.getByRole('button', { name: /^All cases/ }).click()
  await openCase(page, 'Montavon-Rey', 'Decision')
  await expect(page.getByRole('button', { name: 'Decide again' })).toBeVisible()
  await page.keyboard.press('s')
  const credential = page.getByRole('button', { name: /^Applied data analysis with Python/ })
  await expect(credential).toBeFocused()
  await page.keyboard.press('Space')
  await expect(credential).toHaveAttribute('aria-pressed', 'false')
  await expect(credential).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('navigation', { name: 'Stages' })).toBeVisible()
  await expect(
    page.getByRole('button', { name: /^To the statement|^Stack of credentials/ }).and(page.locator(':focus')),
  ).toBeVisible()
})
