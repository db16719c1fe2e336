import { expect, type Page } from '@playwright/test'
import { goTo, openCase } from '../officer.ts'
import { choose, dialogOf, expectNothingSerious, finish } from './window.ts'

const decision = (page: Page) => page.getByRole('region', { name: 'Decision', exact: true })
const shown = { missing: 'M8 is not part of the course.', because: 'The thesis works with data of real people.' }
const early = 'Hand in the certificate of the practical part.'
const late = 'Pass the written test of unit 7.'

async function writeReasons(page: Page, text: string): Promise<void> {
  await page.getByLabel('Reasons in English').fill(text)
  await page.getByLabel('Reasons in German').fill(text)
}

async function record(page: Page): Promise<void> {
  await expect(page.getByText('Draft saved')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Record decision' })).toBeEnabled()
  await page.getByRole('button', { name: 'Record decision' }).click()
  await expect(page.getByRole('list', { name: 'Decisions' })).toBeVisible()
}

async function openDecided(page: Page, family: string): Promise<void> {
  await page.getByRole('link', { name: 'Cases', exact: true }).click()
  await page.getByRole('button', { name: /^All cases/ }).click()
  await openCase(page, family, 'Decision')
}

async function addCondition(page: Page, number: number, text: string, until: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a condition' }).click()
  const condition = page.getByRole('group', { name: `Condition ${String(number)}` })
  await condition.getByLabel('What the applicant must do').fill(text)
  await condition.getByLabel('Until').fill(until)
  await condition.getByLabel('Checked by').fill('the examination office')
}

/** The stack fills the line; what is missing becomes two conditions, each with its day. */
export async function decideOnConditions(page: Page): Promise<void> {
  await openCase(page, 'Montavon-Rey', 'Decision')
  await page.getByRole('button', { name: 'Stack of credentials' }).click()
  await expect(page.getByRole('heading', { name: /ECTS can be granted$/ })).toBeVisible()
  await expectNothingSerious(page)
  await page.getByRole('button', { name: 'Use this combination' }).click()
  await expect(page.getByLabel('Credits granted')).not.toHaveValue('')

  await page.getByRole('radio', { name: 'Conditional' }).check()
  const differences = page.getByRole('group', { name: /^Difference \d$/ })
  for (const difference of await differences.all()) {
    const isLaw = (await difference.getByRole('button', { name: /Outcome not met$/ }).innerText()).includes('M8')
    await choose(difference, 'Substantial\\?', isLaw ? /^Substantial$/ : 'Not substantial')
    await difference.getByLabel('What is missing').fill(shown.missing)
    if (!isLaw) continue
    await difference.getByLabel('Essential because').fill(shown.because)
    await difference.getByLabel('Evidence').fill('Outcomes C1 to C8 of the credential.')
  }
  await addCondition(page, 1, early, '2026-06-01')
  await addCondition(page, 2, late, '2026-07-15')
  await writeReasons(page, 'Recognised once the two conditions are met.')
  await record(page)
}

const condition = (page: Page, text: string) =>
  page.getByRole('region', { name: 'Conditions' }).getByRole('listitem').filter({ hasText: text })

async function note(page: Page, text: string, what: string, by: string): Promise<void> {
  await condition(page, text).getByRole('button', { name: 'Note what became of it' }).click()
  await choose(dialogOf(page), 'What happened', what)
  await dialogOf(page).getByLabel('Shown by').fill(by)
  await finish(page, 'Save')
}

/** After the day of the first: it lapses, and the other is met. */
export async function concludeConditions(page: Page): Promise<void> {
  await openDecided(page, 'Montavon-Rey')
  await expect(condition(page, early)).toContainText('Its day has passed')
  await expect(condition(page, late)).toContainText('Open')
  await note(page, late, 'Fulfilled', 'The list of the examination office.')
  await note(page, early, 'Lapsed', 'Nothing was handed in.')
}

export async function seeConditionsConcluded(page: Page): Promise<void> {
  await openDecided(page, 'Montavon-Rey')
  await expect(decision(page)).toContainText('Conditional recognition INF-2310')
  await expect(condition(page, early)).toContainText('Lapsed: its credits no longer count')
  await expect(condition(page, early)).toContainText('Nothing was handed in.')
  await expect(condition(page, late)).toContainText('Fulfilled')
  await expect(page.getByRole('button', { name: 'Note what became of it' })).toHaveCount(0)
}

const bridge = 'Attend the laboratory of INF-1410 and hand in its report.'

/** The module asked for is not met, another one is: with a task towards the first. */
export async function decideForAnotherModule(page: Page): Promise<void> {
  await openCase(page, 'Wójcik', 'Purpose')
  const purpose = page.getByRole('region', { name: 'Purpose' })
  await purpose.getByRole('button', { name: 'Change the purpose' }).click()
  await choose(dialogOf(page), 'Module', /^INF-1410/)
  await finish(page, 'Save')
  await expect(purpose).toContainText('INF-1410')

  await goTo(page, 'Decision')
  await page.getByRole('radio', { name: 'Alternative' }).check()
  await page.getByLabel('What bridges the gap').fill(bridge)
  await page.getByLabel('Until').fill('2026-09-30')
  await page.getByLabel('Checked by').fill('Laboratory of INF-1410')
  await page.getByRole('button', { name: 'Add a difference' }).click()
  const difference = page.getByRole('group', { name: 'Difference 1' })
  await choose(difference, 'Element', 'Profile')
  await choose(difference, 'Substantial\\?', /^Substantial$/)
  await difference.getByLabel('What is missing').fill('Networks are not part of the course.')
  await difference.getByLabel('Essential because').fill('Cloud systems build on networks.')
  await difference.getByLabel('Evidence').fill('All outcomes of the file.')
  await page.getByLabel('Credits granted').fill('7.5')
  await writeReasons(page, 'The course covers INF-1320 in full.')
  await record(page)
}

export async function seeAnotherModule(page: Page): Promise<void> {
  await openDecided(page, 'Wójcik')
  await expect(page.getByText('Alternative recognition INF-1320')).toContainText('7.5 of 7.5 ECTS')
  await expect(decision(page)).toContainText(bridge)
  const task = page.getByRole('region', { name: 'Bridging task' })
  await expect(task).toContainText('By 30 September 2026 · checked by Laboratory of INF-1410')
  await task.getByRole('button', { name: 'Note what became of it' }).click()
  await choose(dialogOf(page), 'What happened', 'Done')
  await dialogOf(page).getByLabel('Shown by').fill('The report of the laboratory.')
  await finish(page, 'Save')
  await expect(task).toContainText('Done: the module asked for can be decided anew')
}

/** What is recognised beside the task stands, whatever became of it. */
export async function seeTaskDone(page: Page): Promise<void> {
  await openDecided(page, 'Wójcik')
  await expect(page.getByRole('region', { name: 'Bridging task' })).toContainText('The report of the laboratory.')
  await expect(page.getByText('Alternative recognition INF-1320')).toContainText('7.5 of 7.5 ECTS')
}

const issued = (page: Page) => page.getByRole('list', { name: 'Issued' }).getByRole('listitem').first()

export async function issueAndDeliver(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'To the statement' }).click()
  await page.getByRole('button', { name: 'Issue statement' }).click()
  await finish(page, 'Issue statement')
  await expect(issued(page)).toContainText('issued')
  await issued(page).getByRole('button', { name: 'Record delivery …' }).click()
  await dialogOf(page).getByLabel('To whom').fill('the applicant, in person')
  await finish(page, 'Record delivery')
}

export async function seeDelivered(page: Page): Promise<void> {
  await goTo(page, 'Statement')
  await expect(issued(page)).toContainText('18 May 2026')
  await expect(issued(page)).toContainText('to the applicant, in person')
}
