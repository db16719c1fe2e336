import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { PDFDocument } from 'pdf-lib'
import { goTo, openCase, sample } from '../officer.ts'
import { Hand } from './hand.ts'
import { choose, dialogOf, expectNothingSerious, finish, openSettings } from './window.ts'

/** The applicant of the new case: her credential bears the name that she had before. */
const family = 'Rey'
const assessed = 'Written examination of 90 minutes, supervised'

async function syllabus() {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([400, 560])
  page.drawText('Syllabus: Python for data', { x: 40, y: 480, size: 16 })
  page.drawText(assessed, { x: 40, y: 440, size: 12 })
  return { name: 'syllabus.pdf', bytes: await pdf.save() }
}

const letters = (page: Page) => page.getByRole('region', { name: 'Letters' })
const letterList = (page: Page) => letters(page).getByRole('list', { name: 'Letters' })
const clock = (page: Page) => page.getByRole('region', { name: 'Clock' })

export const openHerCase = (page: Page, stage: string) => openCase(page, `^Lea ${family}$`, stage)

/** The letters in the words of the office: what is no placeholder is refused where it stands. */
export async function wordALetter(page: Page): Promise<void> {
  await openSettings(page, 'Letters')
  await expect(page.getByText('The built-in wording is in use')).toBeVisible()
  const text = page.getByLabel('Text', { exact: true })
  await text.fill('Dear {{applicant.nickname}},\nyour number is {{case.number}}.')
  await expect(page.getByText('The wording can’t be saved yet.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'no placeholder' })).toHaveText(
    'Text, line 1, place 6: applicant.nickname is no placeholder of this letter.',
  )
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('The built-in wording is in use')).toBeVisible()
  await expectNothingSerious(page)

  const right = 'Dear {{applicant.name}},\n\nwelcome to the office. Your number is {{case.number}}.'
  await text.fill(`${right}\n\n{{office.months}} at most. {{office.appealRoute}}`)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Version 1 of the office')).toBeVisible()
}

/** Two files at once become a case; answers what the hand did. */
export async function receiveTwoFiles(page: Page): Promise<Hand> {
  const hand = new Hand()
  await page.getByRole('link', { name: 'Cases', exact: true }).click()
  await hand.drop(page.locator('body'), [sample('ada-python-montavon.jsonld'), await syllabus()])
  const dialog = dialogOf(page)
  await expect(dialog).toContainText('With ada-python-montavon.jsonld')
  await expect(dialog).toContainText('Supporting document: syllabus.pdf')
  await expect(dialog).toContainText(/Missing in “.*”: Type of assessment, Type of quality assurance\./)
  await expect(dialog.getByLabel('Given names', { exact: true })).toHaveValue('Lea')
  await hand.fill(dialog, 'Family name', family)
  await hand.fill(dialog, 'E-mail', 'lea.rey@example.org')
  await hand.fill(dialog, 'Postal address', 'Rue du Lac 3, 1400 Yverdon')
  await hand.choose(dialog, 'Preferred language', 'English')
  await hand.choose(dialog, 'Module', /^INF-2310/)
  await hand.press(dialog, 'Create the case')
  const job = page.getByRole('region', { name: 'Import', exact: true })
  await expect(job).toContainText('Import ended', { timeout: 30_000 })
  await job.getByRole('button', { name: 'Close' }).click()
  return hand
}

export async function seeTwoFiles(page: Page): Promise<void> {
  await openHerCase(page, 'Received')
  await expect(page.getByRole('region', { name: 'Contact' })).toContainText('Rue du Lac 3, 1400 Yverdon')
  await expect(page.getByRole('region', { name: 'Supporting documents' })).toContainText('syllabus.pdf')
  await expect(elements(page).getByRole('row', { name: /^Title/ })).toContainText('Python')
}

/** Acknowledged in the office's own words; then the clock starts, and stands still while she owes something. */
export async function askForWhatIsMissing(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Day', exact: true }).click()
  const waiting = page.getByRole('grid', { name: 'Waits for you' }).getByRole('row', { name: `Lea ${family}` })
  await expect(waiting.filter({ hasText: 'Ask for what is missing' })).toHaveCount(1)
  await waiting.filter({ hasText: 'Acknowledge the application' }).dblclick()
  await letters(page).getByRole('button', { name: 'Write a letter' }).click()
  const dialog = dialogOf(page)
  await expect(dialog.getByLabel('Text')).toHaveValue(/^Dear Lea Rey,\n+welcome to the office\. Your number is 2026-/)
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await expect(dialog.getByText(/Page 1 of 1: .*welcome to the office/)).toBeAttached()
  await finish(page, 'Make the letter')
  await letters(page).getByRole('button', { name: 'Record that it left' }).click()
  await finish(page, 'Save')
  await expect(letters(page)).toContainText('by post, to Lea Rey')

  await goTo(page, 'Complete')
  await clock(page).getByRole('button', { name: 'Complete: start the clock' }).click()
  await finish(page, 'Save')
  await expect(clock(page)).toContainText('the clock started')
  await page.getByRole('button', { name: 'Ask for what is missing' }).click()
  await expect(dialog.getByLabel('Text')).toHaveValue(/- .*: Type of assessment, Type of quality assurance/)
  await expect(dialog.getByRole('checkbox', { name: /Pause the clock/ })).toBeChecked()
  await finish(page, 'Make the letter')
  await expect(clock(page)).toContainText('Clock paused')
}

export async function seeWhatWasAsked(page: Page): Promise<void> {
  await openHerCase(page, 'Complete')
  await expect(clock(page)).toContainText('Clock paused')
  await expect(letterList(page)).toContainText('Missing documents')
  await expect(letterList(page)).toContainText('by post, to Lea Rey')
}

const elements = (page: Page) => page.getByRole('grid', { name: 'What the credential states' })
const assessment = (page: Page) => elements(page).getByRole('row', { name: /^Type of assessment/ })

/** A value that the file lacks comes out of a document, with its page and passage. */
export async function supplyFromSyllabus(page: Page): Promise<void> {
  await goTo(page, 'Received')
  await assessment(page).click()
  await page.getByRole('button', { name: /^Enter a value/ }).click()
  const dialog = dialogOf(page)
  await dialog.getByLabel('Text', { exact: true }).fill('Written examination')
  await choose(dialog, 'From', 'A document of this case')
  await dialog.getByRole('region', { name: 'Paper: syllabus.pdf' }).getByText(assessed).click({ clickCount: 3 })
  await expect(dialog.getByLabel('Passage', { exact: true })).toHaveValue(assessed)
  await expect(dialog.getByLabel('Page', { exact: true })).toHaveValue('1')
  await expectNothingSerious(page)
  await dialog.getByLabel('Where it comes from').fill('The syllabus says how it is assessed.')
  await finish(page, 'Keep')
  await expect(assessment(page)).toContainText('Supplied later')
  await page.getByRole('button', { name: 'Close the original' }).click()
}

export async function seeSuppliedValue(page: Page): Promise<void> {
  await openHerCase(page, 'Received')
  await expect(assessment(page)).toContainText('Supplied later')
  await assessment(page).click()
  const pane = page.getByRole('complementary', { name: 'Values and original' })
  await expect(pane).toContainText(`“${assessed}”`)
  await expect(pane.getByText('Marked on page 1')).toBeVisible()
  await page.getByRole('button', { name: 'Close the original' }).click()
}

const person = (page: Page) => page.getByRole('region', { name: 'Perhaps the same person' })
const holder = (page: Page) => page.getByRole('region', { name: 'Holder' })

/** The name in the file is a former one; and who had it before is in the record already. */
export async function sayWhoSheIs(page: Page): Promise<void> {
  await goTo(page, 'Received')
  await page.getByRole('button', { name: 'Correct names and birth date' }).click()
  const dialog = dialogOf(page)
  await dialog.getByRole('button', { name: 'Add another name' }).click()
  const former = dialog.getByRole('group', { name: 'Name at birth' })
  await former.getByLabel('Given names', { exact: true }).fill('Lea')
  await former.getByLabel('Family name', { exact: true }).fill('Montavon-Rey')
  await choose(former, 'Kind of name', 'Former name')
  await dialog.getByLabel('Born').fill('1998-03-14')
  await expectNothingSerious(page)
  await finish(page, 'Save')
  await expect(holder(page)).toContainText('a former name')
  await holder(page).getByLabel('What was compared').fill('Marriage certificate')
  await holder(page).getByRole('button', { name: 'It is the applicant’s' }).click()
  await expect(holder(page)).toContainText('Confirmed as the applicant’s')

  await expect(person(page)).toContainText('the very same file: ada-python-montavon.jsonld')
  await person(page).getByRole('button', { name: 'It is the same person' }).click()
  await dialog.getByLabel('Reason').fill('Married in 2025.')
  await finish(page, 'Join')
  await expect(person(page)).toContainText('Joined with Lea Montavon-Rey')
}

export async function seeWhoSheIs(page: Page): Promise<void> {
  await openHerCase(page, 'Received')
  await expect(holder(page)).toContainText('Marriage certificate')
  await expect(person(page)).toContainText('Married in 2025.')
}

/** What came back sets the clock running; a delay is told with its reason and a later working day. */
export async function notifyADelay(page: Page): Promise<void> {
  await openHerCase(page, 'Complete')
  await letters(page).getByRole('button', { name: 'Write a letter' }).click()
  const dialog = dialogOf(page)
  await choose(dialog, 'Letter', 'Clock runs again')
  await expect(dialog.getByLabel('Text')).toHaveValue(/by 2\sOctober\s2026 at the latest/)
  // Would catch a changed text that is lost by a look at the letter in another language.
  await dialog.getByLabel('Text').press('ControlOrMeta+End')
  await dialog.getByLabel('Text').pressSequentially(' Ida')
  await dialog.getByText('German', { exact: true }).click()
  await expect(dialog.getByLabel('Text')).not.toHaveValue(/Ida$/)
  await dialog.getByText('English', { exact: true }).click()
  await expect(dialog.getByLabel('Text')).toHaveValue(/Ida$/)
  await finish(page, 'Make the letter')
  await expect(letterList(page)).toContainText('Clock runs again')

  await page.getByRole('button', { name: 'Notify a delay' }).click()
  await expect(dialog.getByRole('status')).toHaveText('Enter the reason.')
  await dialog.getByLabel('Reason, as the applicant is told').fill('The agency has not answered.')
  await dialog.getByLabel('Decision expected on').fill('2026-10-02')
  await expect(dialog.getByRole('status')).toHaveText('Enter a day after the one on which the decision is due.')
  await dialog.getByLabel('Decision expected on').fill('2026-10-31')
  await expect(dialog.getByRole('status')).toHaveText('Enter a working day of the office.')
  await dialog.getByLabel('Decision expected on').fill('2026-10-30')
  await expect(dialog.getByLabel('Text')).toHaveValue(/The agency has not answered\.[\s\S]*30\sOctober\s2026/)
  await finish(page, 'Make the letter')
  await expect(page.getByText('due 30 October 2026')).toBeVisible()
}

/** The notice as it is saved now. */
export async function savedNotice(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the letter “Notice of delay” as PDF' }).click(),
  ])
  return readFileSync(await download.path())
}
