import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { openPlace, placesOf } from './places.ts'
import { openRecord, unlockRecord } from './records.ts'
import { expect, test } from './workbench.ts'

const search = (page: Page) => page.getByRole('combobox', { name: 'Search, or go to' })
const heading = (page: Page, name: RegExp | string) => page.getByRole('heading', { level: 1, name })

test('from every screen a search leads to cases, modules, places and what can be done', async ({ workbench }) => {
  test.slow()
  const page = await openRecord(workbench, 'decided')
  await expect(page.getByRole('grid', { name: 'Cases' })).toBeFocused()

  await test.step('a name without its accents leads to the case, and Enter need not wait', async () => {
    await page.keyboard.press('Control+k')
    await expect(search(page)).toBeFocused()
    await page.keyboard.type('wojcik')
    await page.keyboard.press('Enter')
    await expect(heading(page, 'Łucja Wójcik-Źrebiec')).toBeVisible()
    await expect(page.getByRole('main')).toBeFocused()
  })

  await test.step('it opens from every screen, and Esc leaves it as it was', async () => {
    for (const place of await placesOf(page)) {
      await openPlace(page, place)
      // A comparison that has just opened leads the keyboard to its first open outcome.
      await expect
        .poll(() => page.evaluate('globalThis.hadTheFocus === (globalThis.hadTheFocus = document.activeElement)'))
        .toBe(true)
      await page.keyboard.press('Control+k')
      await expect(search(page)).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(search(page)).toBeHidden()
      await expect.poll(() => page.evaluate('globalThis.hadTheFocus === document.activeElement')).toBe(true)
      expect(await page.evaluate('location.hash')).toBe(`#${place}`)
    }
  })

  await test.step('what was opened last is the first that is offered; nobody is named in the window’s storage', async () => {
    await openPlace(page, '/settings')
    await expect(page.getByRole('main')).toBeFocused()
    await page.getByRole('button', { name: 'Search, or go to' }).click()
    const opened = page.getByRole('group', { name: 'Opened last' }).getByRole('option')
    await expect(opened).toHaveCount(2)
    await expect(opened.first()).toContainText('Lea Montavon-Rey')
    await expect(opened.first()).toHaveAttribute('aria-selected', 'true')
    expect(await page.evaluate("localStorage.getItem('workbench.opened')")).not.toMatch(/Montavon|2026-/)
    const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])).toEqual([])
    await page.keyboard.press('Enter')
    await expect(heading(page, 'Lea Montavon-Rey')).toBeVisible()
  })

  await test.step('a module is compared with the credential that is open, or opened in the catalogue', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('data ana')
    const compare = page.getByRole('option', { name: /^Compare with Data analysis, INF-2310/ })
    await expect(compare).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('listbox', { name: 'Outcomes of the module' })).toBeVisible({ timeout: 30_000 })

    await page.keyboard.press('Control+k')
    await page.keyboard.type('phe2310')
    await page
      .getByRole('group', { name: 'Modules' })
      .getByRole('option', { name: /PHE-2310/ })
      .click()
    await expect(heading(page, 'Local catalogue')).toBeVisible()
    await expect(page.getByRole('heading', { name: /Research methods in health/ })).toBeVisible()
  })

  await test.step('a statement is found by its number, also where its list is open and filtered already', async () => {
    await openPlace(page, '/statements')
    const filter = page.getByLabel('Number, applicant or case')
    await filter.fill('nobody')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('2026/0003')
    await page.getByRole('option', { name: /^No\. 2026\/0003/ }).click()
    await expect(filter).toHaveValue('2026/0003')
    await expect(page.getByRole('rowheader', { name: '2026/0003' })).toBeVisible()
    await openPlace(page, '/catalogue')
  })

  await test.step('a key of the screen is done from the search', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('>filter')
    await expect(page.getByRole('option', { name: /^Filter by code, title or outcome/ })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Filter by code, title or outcome')).toBeFocused()
  })

  await test.step('and so is one that opens the system’s own window', async () => {
    await openPlace(page, '/')
    await expect(page.getByRole('grid', { name: 'Cases' })).toBeFocused()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('import files')
    await expect(page.getByRole('option', { name: /^Import files/ })).toBeVisible()
    await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
  })

  await test.step('it stays out of the way of a form that is being filled in', async () => {
    await openPlace(page, '/')
    await page.getByRole('button', { name: 'New case' }).click()
    const given = page.getByRole('dialog').getByRole('textbox', { name: 'Given names' })
    await given.fill('Ada')
    await page.keyboard.press('Control+k')
    await expect(search(page)).toBeHidden()
    await expect(given).toHaveValue('Ada')
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  })

  await test.step('locked, it opens nothing, and after the door it begins anew', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('>lock')
    await expect(page.getByRole('option', { name: 'Lock', exact: true })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible()
    await page.keyboard.press('Control+k')
    await expect(search(page)).toBeHidden()
    await unlockRecord(page)
    await expect(page.getByRole('main')).toBeVisible()
    await page.keyboard.press('Control+k')
    await expect(search(page)).toHaveValue('')
  })
})
