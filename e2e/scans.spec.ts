import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { turned } from '../src/core/paper/picture.ts'
import { press, reach } from './keyboard.ts'
import { dropIntoNewCase, goTo, setUp } from './officer.ts'
import { greyPng, scanned, scanOf } from './scan.ts'
import { expect, test } from './workbench.ts'

/** Nothing on the page may keep somebody out. */
async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])).toEqual([])
}

// Would catch a scan that offers no words, words that a machine read and that pass for an officer's, and a page that can't be read without a mouse.
test('the words of a scan are read by machine, chosen, compared and kept', async ({ workbench }) => {
  const page = await workbench.open()
  await setUp(page)
  await dropIntoNewCase(page, [
    { name: 'transcript.xml', bytes: new Uint8Array(readFileSync('src/core/importing/fixtures/transcript.xml')) },
  ])
  await goTo(page, 'Received')
  const enter = async (name: string, mimeType: string, buffer: Buffer) => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Enter by hand' }).click()
    await (await chooser).setFiles({ name, mimeType, buffer })
    await expect(page.getByRole('button', { name: new RegExp(name) })).toHaveAttribute('aria-pressed', 'true')
  }
  await enter('scan.pdf', 'application/pdf', await scanOf(scanned(), turned(scanned(), 90)))
  const elements = page.getByRole('grid', { name: 'What the credential states' })
  const sheet = (nth: number) =>
    page.getByRole('region', { name: 'Paper: scan.pdf' }).locator(`[data-page="${String(nth)}"]`)
  const open = (element: string) => elements.getByRole('row', { name: new RegExp(`^${element}`) }).click()

  await test.step('the page is a picture: its words are read when the officer asks', async () => {
    await open('Title')
    await page.getByRole('button', { name: 'Read the words of page 1' }).click()
    await expect(sheet(1).getByText(/20 words were read by machine/)).toBeVisible()
  })

  await test.step('with the mouse, from word to word', async () => {
    await sheet(1).getByText('Databases', { exact: true }).hover()
    await page.mouse.down()
    await sheet(1).getByText('practice', { exact: true }).hover()
    await page.mouse.up()
    await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue('Databases in practice')
    await expect(page.getByRole('figure', { name: 'What is marked on page 1' })).toBeVisible()
    await expect(page.getByText('Compare it with the paper before you keep it.')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Keep' }).click()
    await expect(elements.getByRole('row', { name: /^Title/ })).toContainText(
      'Scan, page 1, read by machine, unchanged',
    )
  })

  await test.step('by keyboard, and a number is changed', async () => {
    await open('Notional workload')
    await page
      .getByRole('button', { name: /^ECTS credits/ })
      .first()
      .click()
    await page.getByRole('option', { name: 'Hours of work' }).click()
    const words = sheet(1).getByRole('button', { name: 'Choose words of page 1 by keyboard' })
    await reach(page, words)
    await page.keyboard.press('Enter')
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Shift+ArrowRight'])
      await page.keyboard.press(key)
    const field = page.getByRole('textbox', { name: 'Hours of work' })
    await expect(field).toHaveValue('187.5')
    await expect(page.getByText('a decimal point is easily lost')).toBeVisible()
    await field.fill('187')
    await press(page, page.getByRole('button', { name: 'Keep' }))
    await expect(elements.getByRole('row', { name: /^Notional workload/ })).toContainText('read by machine, changed')
  })

  await test.step('a page on its side', async () => {
    await open('Date of issuing')
    // What a page holds is known once it is near what is in sight.
    await sheet(2).scrollIntoViewIfNeeded()
    await page.getByRole('button', { name: 'Read the words of page 2' }).click()
    await expect(sheet(2).getByText(/does not stand upright/)).toBeVisible()
    await sheet(2).getByText('12', { exact: true }).hover()
    await page.mouse.down()
    await sheet(2).getByText('2026', { exact: true }).hover()
    await page.mouse.up()
    await expect(page.getByLabel('Day', { exact: true })).toHaveValue('2026-03-12')
    await expectAccessible(page)
  })

  await test.step('a photograph, by keyboard', async () => {
    await enter('photo.png', 'image/png', greyPng(scanned()))
    await open('Title')
    const paper = page.getByRole('region', { name: 'Paper: photo.png' })
    await press(page, paper.getByRole('button', { name: 'Read the words of page 1' }))
    await expect(paper.getByText(/20 words were read by machine/)).toBeVisible()
    await press(page, paper.getByRole('button', { name: 'Choose words of page 1 by keyboard' }))
    await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue('Certificate')
  })
  expect(workbench.complaints).toEqual([])
})
