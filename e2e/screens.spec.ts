import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { goTo, openCase } from './officer.ts'
import { openRecord } from './records.ts'
import { expect, test } from './workbench.ts'

const screens: readonly { readonly name: string; open(page: Page): Promise<void> }[] = [
  { name: 'the day', open: (page) => page.getByRole('link', { name: 'Day', exact: true }).click() },
  {
    name: 'the list of cases',
    open: async (page) => {
      await page.getByRole('link', { name: 'Cases', exact: true }).click()
      await page.getByRole('button', { name: /All cases/ }).click()
    },
  },
  { name: 'the local catalogue', open: (page) => page.getByRole('link', { name: 'Local catalogue' }).click() },
  { name: 'the trust packs', open: (page) => page.getByRole('link', { name: 'Trust packs' }).click() },
  { name: 'the settings', open: (page) => page.getByRole('link', { name: 'Settings' }).click() },
  {
    name: 'a case',
    open: async (page) => {
      await page.getByRole('link', { name: 'Cases', exact: true }).click()
      await page.getByRole('button', { name: /All cases/ }).click()
      await openCase(page, 'Montavon-Rey', 'Received')
    },
  },
  ...['Authenticity', 'Comparison', 'Decision', 'Statement'].map((stage) => ({
    name: `the stage ${stage}`,
    open: (page: Page) => goTo(page, stage),
  })),
]

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on any screen, ${scheme}`, async ({ workbench }) => {
    test.slow()
    const page = await openRecord(workbench, 'decided')
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    for (const screen of screens) {
      await test.step(screen.name, async () => {
        await screen.open(page)
        await expect(page.getByText(/^(Reading|Looking|Comparing|Setting the pages) .*…$/)).toHaveCount(0)
        // The library's own announcer fills and empties itself; for a moment it names what is no longer on the screen.
        const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        const found = serious.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
        expect.soft(found).toEqual([])
      })
    }
  })
}
