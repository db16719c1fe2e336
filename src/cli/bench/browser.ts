import { chromium, type LaunchOptions } from '@playwright/test'
import { browser } from '../../../e2e/browser.ts'

/** The browser of the tests, without a window. */
export async function launchOptions(): Promise<LaunchOptions> {
  return { ...(await browser()), headless: true }
}

export async function browserVersion(launch: LaunchOptions): Promise<string> {
  const browser = await chromium.launch(launch)
  const version = browser.version()
  await browser.close()
  return version
}
