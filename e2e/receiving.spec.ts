import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { PDFDocument } from 'pdf-lib'
import type { Page } from '@playwright/test'
import type { Output } from '../src/contract/contract.ts'
import { press, type } from './keyboard.ts'
import { dropIntoNewCase, goTo, openCase, passphrase, sample, setUp, unlock } from './officer.ts'
import { openPlace } from './places.ts'
import { ask, expect, test } from './workbench.ts'

/** Nothing on the page may keep somebody out. */
async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])).toEqual([])
}

/** A transcript of the invented university, as an exchange network hands it over. */
const transcript = () => ({
  name: 'transcript.xml',
  bytes: new Uint8Array(readFileSync('src/core/importing/fixtures/transcript.xml')),
})

test('a transcript becomes a row a course, a part is judged by itself, and a wrong one is void', async ({
  workbench,
}) => {
  test.slow()
  const page = await workbench.open()
  await setUp(page)
  await dropIntoNewCase(page, [transcript()])
  await goTo(page, 'Received')

  await test.step('each course is a credential, its values stand in the file', async () => {
    const credentials = page.getByRole('group', { name: 'Credentials of this case' })
    await expect(credentials.getByRole('button', { name: /Computer Science, first cycle/ })).toBeVisible()
    await expect(credentials.getByRole('button', { name: /Statistics abroad/ })).toBeVisible()
    const elements = page.getByRole('grid', { name: 'What the credential states' })
    await elements.getByRole('row', { name: /^Notional workload/ }).click()
    const original = page.getByRole('region', { name: 'Original: transcript.xml' })
    await expect(original.locator('.original-marked')).toHaveText(/<value>180<\/value>/)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Close the original' }).click()
  })

  await test.step('a course of the programme is judged by itself', async () => {
    const parts = page.getByRole('region', { name: 'Parts of this credential' })
    await expect(parts.getByRole('listitem')).toHaveText([/Databases: .* · 6 ECTS · grade 4.5/, /Laboratory/])
    await parts.getByRole('listitem').filter({ hasText: 'Databases' }).getByRole('button').click()
    const row = page.getByRole('button', { name: /Databases: the <relational> model/ })
    await expect(row).toHaveAttribute('aria-pressed', 'true')
  })

  await test.step('it is made void with its reason, after what rests on it is told', async () => {
    const block = page.getByRole('region', { name: 'Wrong import' })
    await block.getByRole('button', { name: 'Put it right' }).click()
    const dialog = page.getByRole('dialog', { name: 'Put a wrong import right' })
    await expect(dialog).toContainText('Nothing rests on it yet.')
    await expectAccessible(page)
    await dialog.getByText('It must not be used at all').click()
    await dialog.getByRole('button', { name: 'Make void' }).click()
    await expect(dialog).toContainText('Enter the reason')
    await dialog.getByLabel('Reason').fill('Chosen by mistake')
    await dialog.getByRole('button', { name: 'Make void' }).click()
    await expect(dialog).toBeHidden()
    await expect(block).toContainText('Databases: the <relational> model void')
    await expect(block).toContainText('Mira Aldous, 18 May 2026: Chosen by mistake')
  })
})

// A key or a transaction is named by a word as long as the column and longer: what follows it could not be read.
test('a check that names something long is read whole', async ({ workbench }) => {
  const page = await workbench.open()
  await setUp(page)
  const key = 'did:web:thalassina.example#key-1'
  const text = readFileSync(sample('statistics-papadopoulou.json'), 'utf8').replace(
    key,
    `urn:key:${'a1b2c3d4'.repeat(12)}`,
  )
  await dropIntoNewCase(page, [{ name: 'badge.json', bytes: new Uint8Array(Buffer.from(text)) }])
  await goTo(page, 'Authenticity')
  const sentence = page.getByText(/^Not checked: seal\. The key it names/)
  await expect(sentence).toBeVisible()

  const column = await page.getByRole('region', { name: 'Original', exact: true }).boundingBox()
  const box = await sentence.boundingBox()
  expect(box === null || column === null ? Infinity : box.x + box.width).toBeLessThanOrEqual(column?.x ?? 0)
})

// While a folder is imported officers go on working: a window that was open beside the case was gone with its first credential.
test('a window beside the case stays open when the first credential comes in', async ({ workbench }) => {
  const page = await workbench.open()
  await setUp(page)
  const name = { given: 'Zofia', family: 'Święcicka', order: 'givenFirst', validFrom: null, validTo: null }
  const { caseId } = (await ask(page, 'cases.create', {
    applicant: { new: { names: [{ kind: 'current', ...name }], birthDate: null, contact: null } },
    purpose: 'creditTransfer',
    target: { programmeId: null, moduleVersionId: null },
    receivedOn: '2026-05-18',
  })) as Output<'cases.create'>
  await page.reload()
  await openPlace(page, `/cases/${caseId}/received`)
  const received = page.getByRole('list', { name: 'Events of the case' }).getByRole('listitem').first()
  const dialog = page.getByRole('dialog', { name: 'Correct the day: Received' })
  await received.getByRole('button', { name: /^Correct …/ }).click()
  await dialog.getByLabel('Why it is corrected').fill('The stamp of')

  await ask(page, 'imports.start', { caseId, files: [transcript()] })
  await expect(dialog).toContainText('checked again')
  await expect(dialog.getByLabel('Why it is corrected')).toBeFocused()
  await page.keyboard.type(' the post room')
  await expect(dialog.getByLabel('Why it is corrected')).toHaveValue('The stamp of the post room')
})

// Would catch a wrong day that can't be corrected without a mouse, is corrected by Esc, or stays wrong in a report or the history.
test('a wrong day of receipt is corrected by keyboard, and the checks are asked for the right one', async ({
  workbench,
}) => {
  const page = await workbench.open()
  await setUp(page)
  await dropIntoNewCase(page, [transcript()])
  await goTo(page, 'Received')
  const received = page.getByRole('list', { name: 'Events of the case' }).getByRole('listitem').first()
  const dialog = page.getByRole('dialog', { name: 'Correct the day: Received' })
  const open = async () => {
    await press(page, received.getByRole('button', { name: /^Correct … the day of “Received”/ }))
    await expect(dialog).toContainText('checked again')
    await dialog.getByLabel('Right day').fill('2026-05-11')
    await type(page, dialog.getByLabel('Why it is corrected'), 'The stamp of the post room')
  }

  await open()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(received).toHaveText(/^18 May 2026Received/)

  await open()
  await press(page, dialog.getByRole('button', { name: 'Correct the day' }))
  await expect(dialog).toBeHidden()
  await expect(received).toHaveText(/^11 May 2026Received/)
  await expect(received).toContainText(
    'Was 18 May 2026. Corrected by Mira Aldous on 18 May 2026: The stamp of the post room',
  )
  await expect(received.getByRole('button')).toBeFocused()
  await expectAccessible(page)
  await expect(page.getByRole('region', { name: 'History' })).toContainText(
    '“Received”: day corrected from 18 May 2026 to 11 May 2026, Mira Aldous',
  )
  await goTo(page, 'Authenticity')
  await expect(page.getByText(/as of 11 May 2026/i).first()).toBeVisible()
})

/** A certificate on paper, as a scanner makes it. */
async function paper() {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([400, 560])
  page.drawText('Certificate: Databases in practice', { x: 40, y: 440, size: 16 })
  page.drawText('5 ECTS', { x: 40, y: 400, size: 14 })
  return { name: 'certificate.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdf.save()) }
}

test('a paper credential is read off its scan, and the place is marked again the next day', async ({ workbench }) => {
  test.slow()
  let page = await workbench.open()
  await setUp(page)
  await dropIntoNewCase(page, [transcript()])
  await goTo(page, 'Received')
  const elements = () => page.getByRole('grid', { name: 'What the credential states' })
  const sheet = () => page.getByRole('region', { name: 'Paper: certificate.pdf' }).locator('.paper-sheet')

  await test.step('its scan is chosen, and everything is missing', async () => {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Enter by hand' }).click()
    await (await chooser).setFiles(await paper())
    await expect(page.getByRole('button', { name: /certificate.pdf/ })).toHaveAttribute('aria-pressed', 'true')
    await expect(elements().getByRole('row', { name: /^Title/ })).toContainText('Missing')
  })

  await test.step('the workload is typed beside the scan, its place drawn across the words', async () => {
    await elements()
      .getByRole('row', { name: /^Notional workload/ })
      .click()
    await expect(sheet().getByText('5 ECTS')).toBeVisible()
    const box = await sheet().boundingBox()
    if (box === null) throw new Error('The sheet has no place')
    await page.mouse.move(box.x + box.width * 0.05, box.y + box.height * 0.15)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.85, box.y + box.height * 0.25, { steps: 4 })
    await page.mouse.up()
    await expect(page.getByText('The place marked on page 1 is kept with the value.')).toBeVisible()
    await page.getByRole('textbox', { name: 'ECTS credits' }).fill('5')
    await page.getByRole('button', { name: 'Keep' }).click()
    await expect(elements().getByRole('row', { name: /^Notional workload/ })).toContainText('5 ECTS')
    await expect(elements().getByRole('row', { name: /^Notional workload/ })).toContainText('Scan, page 1')
    await expectAccessible(page)
  })

  await test.step('the title is selected in the scan, by its words', async () => {
    await elements()
      .getByRole('row', { name: /^Title/ })
      .click()
    await sheet().getByText('Certificate: Databases in practice').dblclick()
    await expect(page.getByText('The place marked on page 1 is kept with the value.')).toBeVisible()
    await page.getByRole('textbox', { name: 'Text' }).fill('Databases in practice')
    await page.getByRole('textbox', { name: 'Text' }).press('Enter')
    await expect(page.getByRole('button', { name: /Databases in practice/ })).toBeVisible()
    await elements()
      .getByRole('row', { name: /^Valid until/ })
      .click()
    await page.getByLabel('Day', { exact: true }).fill('2020-01-31')
    await page.getByRole('button', { name: 'Keep' }).click()
    await expect(elements().getByRole('row', { name: /^Valid until/ })).toContainText('31 January 2020')
  })

  workbench.setTime('2026-05-19T07:00:00.000Z')
  page = await workbench.restart()
  await unlock(page, passphrase)
  await test.step('the next day the value shows its place again', async () => {
    await openCase(page, 'Święcicka', 'Received')
    await page.getByRole('button', { name: /Databases in practice/ }).click()
    await elements()
      .getByRole('row', { name: /^Notional workload/ })
      .click()
    const mark = sheet().locator('.paper-mark')
    await expect(mark).toBeVisible()
    const [place, whole] = [await mark.boundingBox(), await sheet().boundingBox()]
    if (place === null || whole === null) throw new Error('Nothing is marked')
    const part = [(place.x - whole.x) / whole.width, place.width / whole.width, place.height / whole.height]
    expect(part.map((fraction) => Math.round(fraction * 20))).toEqual([1, 16, 2])
  })

  await test.step('no seal can be verified, and it says why; what was read off is checked and stands beside', async () => {
    await goTo(page, 'Authenticity')
    await expect(page.getByRole('row', { name: 'Seal', exact: true })).toContainText('entered by hand')
    await expect(page.getByRole('row', { name: /^Validity/ }).first()).toContainText('31 January 2020')
    const read = page.getByRole('grid', { name: 'Read from it' })
    await read.getByRole('row', { name: 'Notional workload' }).click()
    await expect(page.locator('.paper-mark')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('a value is taken back with its reason, and stays to be read', async () => {
    await goTo(page, 'Received')
    await page.getByRole('button', { name: /Databases in practice/ }).click()
    await elements()
      .getByRole('row', { name: /^Valid until/ })
      .click()
    await page.getByRole('button', { name: 'Take back' }).click()
    const dialog = page.getByRole('dialog', { name: 'Take this value back' })
    await dialog.getByLabel('Why').fill('It is the day of another paper.')
    await dialog.getByRole('button', { name: 'Take back' }).click()
    const gone = page.getByRole('region', { name: 'Taken back' })
    await expect(gone).toContainText('31 January 2020')
    await expect(gone).toContainText('Taken back on 19 May 2026 by')
    await expect(gone).toContainText('It is the day of another paper.')
    await page.getByLabel('Day', { exact: true }).click()
    await expectAccessible(page)
    await goTo(page, 'Authenticity')
    await expect(page.getByRole('row', { name: /^Validity/ }).first()).not.toContainText('31 January 2020')
  })
})
