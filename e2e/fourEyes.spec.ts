import { goTo, openCase } from './officer.ts'
import { addOfficer, answerTo, changeTo, signIn } from './people.ts'
import { openRecord } from './records.ts'
import { ask, expect, test } from './workbench.ts'

const stages = [
  'Received',
  'Complete',
  'Quality assurance',
  'Authenticity',
  'Purpose',
  'Evaluation',
  'Comparison',
  'Decision',
  'Statement',
]

/** Whatever would change something, on any screen of a case. */
const changing =
  /^(New case|Import|Add|Enter|Change|Confirm|Refuse|Start|Pause|Record|Decide again|Issue|Check again|Make a backup|Restore|Load)/

// Would catch a button that is shown to an auditor, and a route that answers one.
test('an auditor reads a case through and finds nothing to change', async ({ workbench }) => {
  let page = await openRecord(workbench, 'decided')
  await addOfficer(page, 'Ada Audit', ['auditor'])
  const [first] = (
    (await ask(page, 'cases.list', { view: 'all', filter: 'Montavon', stages: [], purposes: [] })) as {
      rows: { id: string; heldBy: string }[]
    }
  ).rows
  if (first === undefined) throw new Error('No case of Montavon')
  await changeTo(page, 'Ada Audit')

  await page.getByRole('button', { name: /^All cases/ }).click()
  await openCase(page, 'Montavon', 'Received')
  for (const stage of stages) {
    await goTo(page, stage)
    await expect(page.getByRole('status').filter({ hasText: /Reading/ })).toBeHidden()
    await expect(page.getByRole('button', { name: changing }), stage).toHaveCount(0)
    await expect(page.getByRole('radiogroup', { name: 'Your judgement' }), stage).toHaveCount(0)
  }
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('button', { name: changing })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Office', level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0)

  // Past the window too.
  expect(await answerTo(page, 'cases.take', { caseId: first.id })).toBe('roleMissing')
  page = await workbench.restart()
  await signIn(page, 'Ada Audit')
  const [again] = (
    (await ask(page, 'cases.list', { view: 'all', filter: 'Montavon', stages: [], purposes: [] })) as {
      rows: { heldBy: string }[]
    }
  ).rows
  expect(again?.heldBy).toBe(first.heldBy)
})

// Would catch a place in the bar that leads admissions staff to a refusal, or to a case.
test('admissions staff see the statements and nothing else, and the administrator no case', async ({ workbench }) => {
  const page = await openRecord(workbench, 'decided')
  await addOfficer(page, 'Zoe Admit', ['admissions'])
  await addOfficer(page, 'Adam Admin', ['administrator'])
  await changeTo(page, 'Zoe Admit')

  await expect(page.getByRole('heading', { name: 'Statements' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Places' }).getByRole('link')).toHaveText([
    'Statements',
    'Settings',
  ])
  await page.getByLabel('Number, applicant or case').fill('Montavon')
  await expect(page.getByRole('row', { name: /Montavon/ }).first()).toContainText('2026/')
  const saved = page.waitForEvent('download')
  await page
    .getByRole('button', { name: /^Save 2026/ })
    .first()
    .click()
  expect((await saved).suggestedFilename()).toMatch(/^2026-\d{4}-(en|de)\.pdf$/)

  await changeTo(page, 'Adam Admin')
  await expect(page.getByRole('navigation', { name: 'Places' }).getByRole('link')).toHaveText([
    'Trust packs',
    'Settings',
  ])
  await page.evaluate("location.hash = '#/'")
  await expect(page.getByRole('grid', { name: 'Cases' })).toHaveCount(0)
  expect(await answerTo(page, 'statements.register', { filter: '' })).toBe('roleMissing')
})
