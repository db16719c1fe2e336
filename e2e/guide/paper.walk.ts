import { PDFDocument } from 'pdf-lib'
import { goTo, setUp } from '../officer.ts'
import { expect, test } from '../workbench.ts'
import { show } from './guide.ts'

/** A certificate on paper, as a scanner makes it. */
async function paper() {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([420, 560])
  const lines: readonly (readonly [string, number])[] = [
    ['Nordhafen School of Commerce', 12],
    ['Certificate', 22],
    ['Ewa Nowak, born 3 May 1999,', 12],
    ['has completed the course', 12],
    ['Databases in practice', 18],
    ['Workload: 5 ECTS credits', 14],
    ['Level: 6 of the European Qualifications Framework', 11],
    ['Assessed by a written examination, 12 March 2026', 11],
  ]
  lines.forEach(([text, size], at) => {
    page.drawText(text, { x: 40, y: 525 - at * 28, size })
  })
  return { name: 'certificate.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdf.save()) }
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
  await expect(sheet.getByText('Workload: 5 ECTS credits')).toBeVisible()
  const box = await sheet.boundingBox()
  if (box === null) throw new Error('The sheet has no place')
  const line = box.y + (box.height * (560 - 525 + 5 * 28)) / 560
  await page.mouse.move(box.x + box.width * 0.08, line - 18)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.62, line + 8, { steps: 4 })
  await page.mouse.up()
  await expect(page.getByText('The place marked on page 1 is kept with the value.')).toBeVisible()
  await page.getByRole('textbox', { name: 'ECTS credits' }).fill('5')
  await show(page, 'paper-mark')
  await page.getByRole('button', { name: 'Keep' }).click()
  await expect(elements.getByRole('row', { name: /^Notional workload/ })).toContainText('Scan, page 1')
  await elements.getByRole('row', { name: /^Title/ }).click()
  await sheet.getByText('Databases in practice').dblclick()
  await page.getByRole('textbox', { name: 'Text' }).fill('Databases in practice')
  await page.getByRole('textbox', { name: 'Text' }).press('Enter')
  await expect(elements.getByRole('row', { name: /^Title/ })).toContainText('Databases in practice')
  await elements.getByRole('row', { name: /^Learning outcomes/ }).click()
  await goTo(page, 'Authenticity')
  await expect(page.getByRole('row', { name: 'Seal', exact: true })).toContainText('entered by hand')
  await show(page, 'paper-seal')
})
