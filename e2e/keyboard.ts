import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than any screen of the workbench has. */
const mostStops = 150

/** Goes on with Tab until the part has the focus; a part that Tab never comes to fails here. */
export async function reach(page: Page, part: Locator): Promise<void> {
  await expect(part).toBeAttached()
  const reached = part.and(page.locator(':focus'))
  for (let stops = 0; stops <= mostStops; stops++) {
    if ((await reached.count()) > 0) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not come to ${String(part)}`)
}

/** Goes to a field and types in place of what stands there. */
export async function type(page: Page, field: Locator, text: string): Promise<void> {
  await reach(page, field)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** Goes to a button or link and presses Enter. */
export async function press(page: Page, part: Locator): Promise<void> {
  await reach(page, part)
  await page.keyboard.press('Enter')
}

/** Takes a file in the system's own dialog, once `open` has brought it up; a key before the window listens is lost. */
export async function choose(page: Page, open: () => Promise<void>, file: string): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    const asked = page.waitForEvent('filechooser', { timeout: 4000 }).catch(() => null)
    await open()
    const chooser = await asked
    if (chooser !== null) return chooser.setFiles(file)
  }
  throw new Error('No dialog for a file came up')
}
