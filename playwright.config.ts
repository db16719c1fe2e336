import { defineConfig } from '@playwright/test'
import { browser } from './e2e/browser.ts'

/** The whole app as an officer uses it, in a real browser on the loopback host. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/built.ts',
  // The walks of the guide take its pictures; they are long, and walked only when pictures are asked for.
  testMatch: process.env['WRITE_PICTURES'] === '1' ? /\.(spec|walk)\.ts$/ : /\.spec\.ts$/,
  outputDir: 'test-results',
  // Each test has a data folder, a host and a browser of its own; scrypt and Chromium keep two cores busy.
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env['CI'] === 'true',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    ...(process.env['E2E_REPORT'] ? [['json', { outputFile: process.env['E2E_REPORT'] }] as const] : []),
  ],
  use: {
    actionTimeout: 20_000,
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    timezoneId: 'Europe/Vienna',
    launchOptions: await browser(),
  },
})
