import type { Locator } from '@playwright/test'
import { PDFDocument } from 'pdf-lib'
import { dropIntoNewCase, goTo, openCase, passphrase, sample, setUp, unlock } from './officer.ts'
import { openSettings } from './officerDay/window.ts'
import { ask, expect, test } from './workbench.ts'

const pages = 240

/** A module handbook as a scanner makes it: upright pages, and every tenth lies on its side. */
async function handbook() {
  const pdf = await PDFDocument.create()
  for (let number = 1; number <= pages; number += 1) {
    const page = pdf.addPage(number % 10 === 0 ? [842, 595] : [595, 842])
    page.drawText(`Words of page ${String(number)}`, { x: 60, y: 500, size: 16 })
  }
  return { name: 'handbook.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdf.save()) }
}

/** As the page has it; the tests know the types of Node only. */
interface Drawn {
  readonly width: number
  readonly height: number
  readonly parentElement: Drawn
  getBoundingClientRect(): { readonly top: number; readonly bottom: number }
  scrollIntoView(): void
}

/** What the pictures of the pages take, in bytes: four for each point of a canvas. */
const pictureBytes = (view: Locator) =>
  view
    .locator('canvas')
    .evaluateAll((all) => (all as unknown as Drawn[]).reduce((sum, { width, height }) => sum + 4 * width * height, 0))

/** The page that takes most of the view, counted from one, as an eye finds it. */
const inView = (pagesOfView: Locator) =>
  pagesOfView.evaluateAll((all) => {
    const drawn = all as unknown as Drawn[]
    const box = drawn[0]?.parentElement.getBoundingClientRect() ?? { top: 0, bottom: 0 }
    const shown = drawn.map((one) => {
      const { top, bottom } = one.getBoundingClientRect()
      return Math.max(0, Math.min(bottom, box.bottom) - Math.max(top, box.top))
    })
    return 1 + shown.indexOf(Math.max(...shown))
  })

/** All of the pages together took 1.9 GB, and the window stood still until the last was drawn. */
const mostBytes = 150 * 1024 * 1024

test('a scan of 240 pages is drawn where one looks, by keyboard too, and a place in it is found again', async ({
  workbench,
}) => {
  test.slow()
  let page = await workbench.open()
  await setUp(page)
  await dropIntoNewCase(page, [sample('ada-python-montavon.jsonld')])
  await goTo(page, 'Received')
  const elements = () => page.getByRole('grid', { name: 'What the credential states' })
  const paper = () => page.getByRole('region', { name: 'Paper: handbook.pdf' })

  await test.step('only what is near is drawn, and the end is one key away', async () => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Enter by hand' }).click()
    await (await chooser).setFiles(await handbook())
    await expect(page.getByRole('button', { name: /handbook.pdf/ })).toHaveAttribute('aria-pressed', 'true')
    await elements()
      .getByRole('row', { name: /^Notional workload/ })
      .click()
    await expect(paper().getByText('Words of page 1', { exact: true })).toBeVisible()
    await expect(paper().getByText('Page 240', { exact: true })).toBeAttached()
    expect(await pictureBytes(paper())).toBeLessThan(mostBytes)

    await paper().focus()
    await page.keyboard.press('End')
    await expect(paper().getByText('Page 240', { exact: true })).toBeInViewport()
    await expect(paper().getByText('Words of page 240', { exact: true })).toBeAttached()
    await expect(paper().getByText('Words of page 1', { exact: true })).toHaveCount(0)
    expect(await pictureBytes(paper())).toBeLessThan(mostBytes)
  })

  await test.step('a place is marked on the last page by keyboard', async () => {
    const mark = paper().getByRole('button', { name: /^Mark page 240 by keyboard/ })
    await mark.press('Enter')
    await mark.press('ArrowUp')
    await expect(page.getByText('The place marked on page 240 is kept with the value.')).toBeVisible()
    await page.getByRole('textbox', { name: 'ECTS credits' }).fill('5')
    await page.getByRole('button', { name: 'Keep' }).click()
    await expect(elements().getByRole('row', { name: /^Notional workload/ })).toContainText('Scan, page 240')
  })

  await page.close()
  page = await workbench.restart()
  await unlock(page, passphrase)
  await openCase(page, 'Montavon-Rey', 'Received')
  await test.step('the next day the view goes to that place', async () => {
    await page.getByRole('button', { name: /handbook.pdf/ }).click()
    await elements()
      .getByRole('row', { name: /^Notional workload/ })
      .click()
    await expect(paper().locator('.paper-mark')).toBeInViewport()
    await expect(paper().getByText('Words of page 240', { exact: true })).toBeAttached()
    expect(await pictureBytes(paper())).toBeLessThan(mostBytes)
  })
})

test('a letter of more than a hundred pages is looked at page by page, and the page in view is named', async ({
  workbench,
}) => {
  test.slow()
  const page = await workbench.open()
  await setUp(page)
  const lines = Array.from({ length: 4500 }, (_, index) => `Line ${String(index + 1)} of a long list of modules.`)
  await ask(page, 'letterTemplates.save', {
    kind: 'acknowledgement',
    language: 'en',
    subject: 'Case {{case.number}}',
    body: ['{{office.appealRoute}}', ...lines].join('\n\n'),
  })
  await openSettings(page, 'Letters')
  await page.getByRole('button', { name: 'Preview' }).click()
  const preview = page.getByRole('region', { name: 'Preview' })
  const said = page.getByText(/^Page \d+ of \d+$/)

  await expect(preview.getByText(/^Page 1 of \d+: .*Line 1 of a long list/)).toBeAttached({ timeout: 60_000 })
  const [, count] = /of (\d+)$/.exec(await said.innerText()) ?? []
  expect(Number(count)).toBeGreaterThan(100)
  await expect(said).toHaveText(`Page 1 of ${String(count)}`)
  expect(await pictureBytes(preview)).toBeLessThan(mostBytes)

  await preview.focus()
  await page.keyboard.press('End')
  await expect(said).toHaveText(`Page ${String(count)} of ${String(count)}`)
  await expect(preview.getByText(new RegExp(`^Page ${String(count)} of .*Line 4500 of a long list`))).toBeAttached()
  expect(await pictureBytes(preview)).toBeLessThan(mostBytes)

  await test.step('the page stays in view when it is shown larger or smaller', async () => {
    await preview.locator('[data-page="100"]').evaluate((one) => {
      ;(one as unknown as Drawn).scrollIntoView()
    })
    await expect(said).toHaveText(`Page 100 of ${String(count)}`)
    await page.getByRole('radio', { name: 'Page', exact: true }).click()
    await expect(said).toHaveText(`Page 100 of ${String(count)}`)
    expect(await inView(preview.locator('[data-page]'))).toBe(100)
    await page.getByRole('radio', { name: 'Width' }).click()
    await expect(said).toHaveText(`Page 100 of ${String(count)}`)
    expect(await inView(preview.locator('[data-page]'))).toBe(100)
  })
})
