import type { Locator, Page } from '@playwright/test'
import { picture } from '../picture.ts'

/** Takes a picture of the guide. */
export const show = (page: Page, name: string, part?: Locator): Promise<void> =>
  picture(page, `docs/guide/images/${name}.png`, part)

/** Chooses an entry of a field that opens a list. */
export async function choose(within: Page | Locator, field: string | RegExp, entry: string | RegExp): Promise<void> {
  await within.getByRole('button', { name: field }).click()
  const page = 'page' in within ? within.page() : within
  await page.getByRole('option', { name: entry, exact: true }).click()
}
