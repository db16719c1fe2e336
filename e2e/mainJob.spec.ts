import { readFileSync } from 'node:fs'
import {
  bringTrustPack,
  dropIntoNewCase,
  goTo,
  judge,
  openCase,
  passphrase,
  prepareOffice,
  sample,
  setUp,
  unlock,
} from './officer.ts'
import { expect, test } from './workbench.ts'

test('a sealed credential goes from drop to statement, and all of it is there the next day', async ({ workbench }) => {
  test.slow()
  workbench.record = 'demo'
  let page = await workbench.open()
  await setUp(page)
  await prepareOffice(page)
  await bringTrustPack(page)

  await test.step('a sealed European Digital Credential is dropped and becomes a case', async () => {
    await dropIntoNewCase(page, [sample('ada-python-montavon.jsonld')])
    await expect(page.getByRole('heading', { name: 'Lea Montavon-Rey' })).toBeVisible()
  })

  await test.step('its elements say what the file states and what it does not', async () => {
    const elements = page.getByRole('grid', { name: 'What the credential states' })
    await expect(elements.getByRole('row', { name: /^Awarding body/ })).toContainText('Høyvik University')
    await expect(elements.getByRole('row', { name: /^Notional workload/ })).toContainText('6 ECTS')
    const missing = page.getByRole('region', { name: 'Still missing' })
    await expect(missing.getByRole('listitem')).toHaveText(['Type of assessment', 'Type of quality assurance'])
  })

  await test.step('the holder is confirmed', async () => {
    const holder = page.getByRole('region', { name: 'Holder' })
    await holder.getByLabel('What was compared').fill('Passport')
    await holder.getByRole('button', { name: 'It is the applicant’s' }).click()
    await expect(holder).toContainText('Mira Aldous')
  })

  await test.step('the seal is proven offline', async () => {
    await goTo(page, 'Authenticity')
    await expect(page.getByRole('heading', { name: /Authenticity Authentic · Standing In force/ })).toBeVisible()
    const seal = page.getByRole('row', { name: 'Seal', exact: true })
    await expect(seal).toContainText('Passed')
    await expect(page.getByRole('row', { name: 'Revocation' })).toContainText('Not checked')
  })

  await test.step('three outcomes are judged', async () => {
    await goTo(page, 'Comparison')
    await judge(page, 'M1', 'Partly')
    await judge(page, 'M5', 'Covers')
    await page.keyboard.press('m')
    const matrix = page.getByRole('grid', { name: 'Matrix' })
    await matrix.locator('[tabindex="0"]').focus()
    await page.keyboard.press('Control+End')
    await expect(matrix.getByRole('gridcell', { name: /^C8 \/ M8/ })).toBeFocused()
    await page.keyboard.press('3')
    await expect(matrix.getByRole('row', { name: /^M8/ })).toContainText('Not covered')
    await page.keyboard.press('m')
  })

  await test.step('a partial recognition is recorded', async () => {
    await goTo(page, 'Decision')
    await page.getByRole('radio', { name: 'Partial' }).check()
    const difference = page.getByRole('group', { name: 'Difference 2' })
    await difference.getByRole('button', { name: 'Substantial?' }).click()
    await page.getByRole('option', { name: 'Substantial', exact: true }).click()
    await difference.getByLabel('What is missing').fill('The law of personal data is not part of the course.')
    await difference.getByLabel('Essential because').fill('Every later module works with personal data.')
    await difference.getByLabel('Evidence').fill('Outcomes C1 to C8 of the credential.')
    await page.getByLabel('Credits granted').fill('1.75')
    await page.getByLabel('Reasons in English').fill('Two outcomes are covered, one of them in part.')
    await page.getByRole('button', { name: 'Record decision' }).click()
    await expect(page.getByText('Partial recognition INF-2310')).toContainText('1.75 of 7.5 ECTS')
  })

  const first = await test.step('the statement is issued and saved', async () => {
    await page.getByRole('button', { name: 'To the statement' }).click()
    await page.getByRole('button', { name: 'Issue statement' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Issue statement' }).click()
    await expect(page.getByRole('list', { name: 'Issued' })).toContainText('issued')
    return savedPdf()
  })
  expect(first.subarray(0, 5).toString()).toBe('%PDF-')

  workbench.setTime('2026-05-19T07:00:00.000Z')
  page = await workbench.restart()
  await unlock(page, passphrase)
  await test.step('the next day all of it is there, and a reprint is the same bytes', async () => {
    await page.getByRole('button', { name: /All cases/ }).click()
    await openCase(page, 'Montavon-Rey', 'Decision')
    await expect(page.getByText('Decided by Mira Aldous on 18 May 2026')).toBeVisible()
    await goTo(page, 'Comparison')
    await expect(page.getByRole('option', { name: /^M5/ })).toContainText('Covered')
    await goTo(page, 'Statement')
    expect((await savedPdf()).equals(first)).toBe(true)
  })

  async function savedPdf(): Promise<Buffer> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save PDF' }).first().click(),
    ])
    return readFileSync(await download.path())
  }
})
