import { goTo, openCase } from './officer.ts'
import { openComparison, picture } from './picture.ts'
import { openRecord } from './records.ts'
import { expect, test } from './workbench.ts'

// The pictures in README and docs come from here: where a screen no longer shows it, they would lie.
test('the screens show what the pictures of the documents show', async ({ workbench }) => {
  // Taking them waits until the modules are read.
  test.slow()
  const page = await openRecord(workbench, 'decided')

  await test.step('inbox', async () => {
    await page.getByRole('button', { name: /^All cases/ }).click()
    await expect(page.getByRole('rowheader')).toHaveCount(11)
    await expect(page.getByRole('rowheader', { name: 'Łucja Wójcik-Źrebiec' })).toBeVisible()
    await picture(page, 'docs/images/inbox.png')
  })
  await openCase(page, 'Montavon-Rey', 'Received')
  await test.step('case', async () => {
    await expect(page.getByRole('row', { name: /Type of assessment/ })).toContainText('Missing')
    await picture(page, 'docs/images/case.png')
  })
  await test.step('search', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('statis')
    await expect(page.getByRole('option', { name: /^Compare with Applied statistics/ })).toBeVisible()
    await expect(page.getByRole('group', { name: 'Cases' }).getByRole('option')).not.toHaveCount(0)
    await picture(page, 'docs/images/search.png')
    await page.keyboard.press('Escape')
  })
  await test.step('verification', async () => {
    await goTo(page, 'Authenticity')
    await expect(page.getByRole('heading', { name: /Authenticity Authentic/ })).toBeVisible()
    await page.getByRole('row', { name: 'Certificate of the seal' }).click()
    await picture(page, 'docs/images/verification.png')
  })
  await test.step('compare', async () => {
    await openComparison(page)
    await page.getByRole('option', { name: /^M4/ }).click()
    await expect(page.getByRole('img', { name: /5 covered/ })).toBeVisible()
    await picture(page, 'docs/images/compare.png')
    await page.keyboard.press('m')
    await expect(page.getByRole('grid', { name: 'Matrix' }).getByRole('gridcell').first()).toBeVisible()
    await picture(page, 'docs/images/matrix.png')
    await page.keyboard.press('v')
  })
  await test.step('decision', async () => {
    await goTo(page, 'Decision')
    await expect(page.getByText('Partial recognition').first()).toBeVisible()
    await picture(page, 'docs/images/decision.png')
  })
  await test.step('statement', async () => {
    await goTo(page, 'Statement')
    await expect(page.getByRole('heading', { name: /Issued statement/ })).toBeVisible()
    await expect(page.getByText(/recognised/).first()).toBeAttached()
    await picture(page, 'docs/images/statement.png')
  })
  await test.step('catalogue', async () => {
    await page.getByRole('link', { name: 'Local catalogue' }).click()
    await page.getByRole('option', { name: /INF-2310/ }).click()
    await expect(page.getByRole('heading', { name: /Data analysis/ })).toBeVisible()
    await picture(page, 'docs/images/catalogue.png')
  })
})
