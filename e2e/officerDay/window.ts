import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page } from '@playwright/test'

/** Opens the list of this label and takes one entry. */
export async function choose(scope: Locator, label: string, option: string | RegExp): Promise<void> {
  await scope.getByRole('button', { name: new RegExp(`${label}$`) }).click()
  await scope.page().getByRole('option', { name: option }).click()
}

/** The dialog that is open. */
export const dialogOf = (page: Page): Locator => page.getByRole('dialog')

/** Presses what ends the dialog, and waits until it is gone. */
export async function finish(page: Page, button: string): Promise<void> {
  await dialogOf(page).getByRole('button', { name: button, exact: true }).click()
  await expect(dialogOf(page)).toBeHidden()
}

/** Opens a part of the settings. */
export async function openSettings(page: Page, section: string): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByRole('row', { name: section }).click()
}

/**
 * Axe finds nothing serious where the officer is now; in the dialog alone while one is open. Once the screen has
 * settled: a row that is still coming in is half transparent, and its contrast with it.
 */
export async function expectNothingSerious(page: Page): Promise<void> {
  await expect(async () => {
    const builder = new AxeBuilder({ page })
    if ((await dialogOf(page).count()) > 0) builder.include('[role="dialog"]')
    // The library's own announcer fills and empties itself; for a moment it names what is no longer on the screen.
    const { violations } = await builder.exclude('[data-live-announcer]').analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([])
  }).toPass({ timeout: 15_000 })
}
