import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { EncoderState } from '../src/contract/encoder.ts'
import { goTo } from './officer.ts'
import { smallPng } from './smallPng.ts'
import { ask, expect } from './workbench.ts'

const write = process.env['WRITE_PICTURES'] === '1'

/** Ends when nothing on the page has changed for half a second, or after ten seconds. */
const untilStill = `new Promise((still) => {
  let quiet = setTimeout(still, 500)
  new MutationObserver(() => {
    clearTimeout(quiet)
    quiet = setTimeout(still, 500)
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  setTimeout(still, 10_000)
})`

/**
 * Writes a picture for the documents when asked to, of the window or of a part of it; otherwise what stands before it has
 * to be true all the same.
 */
export async function picture(page: Page, path: string, part?: Locator): Promise<void> {
  if (!write) return
  await expect(page.locator('.loading')).toHaveCount(0)
  await expect(page.getByRole('status').filter({ hasText: /…$/ })).toHaveCount(0)
  // Offered for as long as an older order is in sight; `openComparison` waits until there is none.
  await expect(page.getByRole('button', { name: 'Show the new order' })).toHaveCount(0)
  await page.mouse.move(0, 0)
  // Parts of a screen come after its frame, and a face of letters with the first part that is set in it.
  await page.evaluate(untilStill)
  await page.evaluate('document.fonts.ready.then(() => null)')
  const png = await (part ?? page).screenshot({ animations: 'disabled', caret: 'hide' })
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, smallPng(png))
}

/**
 * Goes to the comparison in the order that its list keeps, where a picture is to be taken: reading the modules by sentences,
 * which begins with the first list, may move it once, and the line that offers the new order stands there for a while.
 */
export async function openComparison(page: Page): Promise<void> {
  await goTo(page, 'Comparison')
  if (!write) return
  const unread = async () => {
    const { filled } = ((await ask(page, 'encoder.state', {})) as EncoderState).bundled
    return filled === null ? null : filled.of - filled.done
  }
  await expect.poll(unread, { timeout: 60_000 }).toBe(0)
  await goTo(page, 'Evaluation')
  await goTo(page, 'Comparison')
}
