import { drawnPage } from '../../src/main/engine/paper/drawnPage.fixtures.ts'
import { goTo, setUp } from '../officer.ts'
import { scanOf } from '../scan.ts'
import { expect, test } from '../workbench.ts'
import { show } from './guide.ts'

/** A certificate on paper, as a scanner makes it: a picture without text. */
async function paper() {
  const lines: readonly (readonly [string, number])[] = [
    ['Nordhafen School of Commerce', 30],
    ['Certificate', 54],
    ['Ewa Nowak, born 3 May 1999,', 30],
    ['has completed the course', 30],
    ['Databases in practice', 44],
    ['Workload: 5 ECTS credits', 34],
    ['Level: 6 of the European Qualifications Framework', 28],
    ['Assessed by a written examination, 12 March 2026', 28],
  ]
  const page = drawnPage(
    lines.map(([text, size], at) => ({ text, x: 118, y: 165 + at * 82, size })),
    { width: 1240, height: 1754 },
  )
  return { name: 'certificate.pdf', mimeType: 'application/pdf', buffer: await scanOf(page) }
}

test('docs/guide/paper-credential.md is walked', async ({ workbench }) => {
  test.slow()
  const page = await workbench.open()
  await setUp(page)
  await page.getByRole('button', { name: 'New case' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Given names' }).fill('Ewa')
  await dialog.getByRole('textbox', { name: 'Family name' }).fill('Nowak')
  await dialog.getByRole('button', { name: 'Create the case' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Ewa Nowak' })).toBeVisible()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Enter by hand' }).click()
  await (await chooser).setFiles(await paper())
  const elements = page.getByRole('grid', { name: 'What the credential states' })
  await elements.getByRole('row', { name: /^Notional workload/ }).click()
  const sheet = page.getByRole('region', { name: 'Paper: certificate.pdf' }).locator('.paper-sheet')
  await page.getByRole('button', { name: 'Read the words of page 1' }).click()
  const select = async (first: string, last: string) => {
    await sheet.getByText(first, { exact: true }).hover()
    await page.mouse.down()
    await sheet.getByText(last, { exact: true }).hover()
    await page.mouse.up()
  }
  await select('5', 'credits')
  await expect(page.getByText('The place marked on page 1 is kept with the value.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'ECTS credits' })).toHaveValue('5')
  await expect(page.getByText('Read by machine.', { exact: true })).toBeVisible()
  await show(page, 'paper-mark')
  await page.getByRole('button', { name: 'Keep' }).click()
  await expect(elements.getByRole('row', { name: /^Notional workload/ })).toContainText('Scan, page 1')
  await elements.getByRole('row', { name: /^Title/ }).click()
  await select('Databases', 'practice')
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue('Databases in practice')
  await page.getByRole('textbox', { name: 'Text' }).press('Enter')
  await expect(elements.getByRole('row', { name: /^Title/ })).toContainText('Databases in practice')
  await elements.getByRole('row', { name: /^Learning outcomes/ }).click()
  await goTo(page, 'Authenticity')
  await expect(page.getByRole('row', { name: 'Seal', exact: true })).toContainText('entered by hand')
  await show(page, 'paper-seal')
})
