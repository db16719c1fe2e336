import AxeBuilder from '@axe-core/playwright'
import { setUp } from './officer.ts'
import { ask, expect, test } from './workbench.ts'

const count = 20_000

/** The catalogue of a large university: so many modules that nobody scrolls through them. */
function catalogue() {
  const en = (value: string) => [{ lang: 'en', value }]
  const programme = { title: en('All of it'), eqfLevel: 6, credits: 18_000, validFrom: '2022-10-01', validTo: null }
  const modules = Array.from({ length: count }, (_, nth) => ({
    ...{ code: `M-${String(nth).padStart(5, '0')}`, title: en(nth === 12_345 ? 'Quantum gardening' : 'Invented') },
    ...{ credits: 500, hours: 150, eqfLevel: 6, assessment: en('Examination'), prerequisites: en('None') },
    ...{ validFrom: '2022-10-01', validTo: null, revision: 1, weightsFrom: 'catalogue', programmes: ['ALL'] },
    outcomes: [{ code: 'M1', text: en(`Explain the subject ${String(nth)}`), weight: 500 }],
  }))
  const institution = { name: en('University of Altenmark'), country: 'DE' }
  return new TextEncoder().encode(JSON.stringify({ institution, programmes: [{ code: 'ALL', ...programme }], modules }))
}

// All of them were drawn as soon as the list opened, and the window stood still for 48 s.
test('one of 20,000 local modules is chosen by mouse and by keys alone', async ({ workbench }) => {
  test.slow()
  const page = await workbench.open()
  await setUp(page)
  const read = await ask(page, 'catalogue.import', { name: 'catalogue.json', bytes: catalogue() })
  expect(read).toMatchObject({ problems: [], modules: count })
  await page.reload()
  await page.getByRole('button', { name: 'New case' }).first().click()
  const module = page.getByRole('dialog').getByRole('button', { name: /Module$/ })

  await test.step('what is searched for is found by a word of its title', async () => {
    await module.click()
    const options = page.getByRole('option')
    await expect(options.filter({ hasText: 'M-00000' })).toBeVisible({ timeout: 5000 })
    expect(await options.count()).toBeLessThan(60)
    await page.getByRole('combobox', { name: 'Search: Module' }).fill('garden')
    await options.filter({ hasText: 'M-12345 Quantum gardening' }).click()
    await expect(module).toHaveText('M-12345 Quantum gardening')
  })

  await test.step('the last one is reached by keys, and the focus comes back', async () => {
    await module.focus()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('combobox', { name: 'Search: Module' })).toBeFocused()
    await page.keyboard.press('End')
    const last = page.getByRole('option', { name: 'M-19999 Invented' })
    await expect(last).toBeInViewport()
    await expect(last).toHaveAttribute('aria-posinset', String(count + 1))
    const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])).toEqual([])
    await page.keyboard.press('Enter')
    await expect(module).toHaveText('M-19999 Invented')
    await expect(module).toBeFocused()
  })

  await test.step('Esc leaves the list and not the form', async () => {
    await page.keyboard.press('m')
    await expect(page.getByRole('combobox', { name: 'Search: Module' })).toHaveValue('m')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('combobox')).toHaveCount(0)
    await expect(module).toHaveText('M-19999 Invented')
    await expect(module).toBeFocused()
  })
})
