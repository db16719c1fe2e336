import type { LaunchOptions } from '@playwright/test'
import { browser } from '../../../e2e/browser.ts'

/** The browser of the tests, without a window. */
export async function launchOptions(): Promise<LaunchOptions> {
  return { ...(await browser()), headless: true }
}
