import type { Policy } from '../src/core/recognition/policy.ts'
import { drop, goTo, openCase, sample } from './officer.ts'
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
  /^(New case|Import|Add|Enter|Change(?! your passphrase)|Confirm|Refuse|Start|Pause|Record|Decide again|Issue|Check again|Make a backup|Restore|Load)/

/** Whether a file let go over the window would be opened by the browser itself; as text, for it runs in the page. */
const leavesFor = `
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File(['{}'], 'badge.json'))
  document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
`

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

  await page.getByRole('link', { name: 'Cases', exact: true }).click()
  await page.getByRole('button', { name: /^All cases/ }).click()
  await openCase(page, 'Montavon', 'Received')
  for (const stage of stages) {
    await goTo(page, stage)
    await expect(page.getByRole('status').filter({ hasText: /Reading/ })).toHaveCount(0)
    await expect(page.getByRole('button', { name: changing }), stage).toHaveCount(0)
    await expect(page.getByRole('radiogroup', { name: 'Your judgement' }), stage).toHaveCount(0)
  }
  for (const place of ['Local catalogue', 'Trust packs', 'Statements']) {
    await page.getByRole('link', { name: place }).click()
    await expect(page.getByRole('button', { name: changing }), place).toHaveCount(0)
  }
  await page.getByRole('link', { name: 'Settings' }).click()
  const sections = page.getByRole('grid', { name: 'Settings' }).getByRole('row')
  for (const section of await sections.allInnerTexts()) {
    await page.getByRole('row', { name: section, exact: true }).click()
    await expect(page.getByRole('heading', { name: section, level: 1 })).toBeVisible()
    await expect(page.getByRole('button', { name: changing }), section).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Save', exact: true }), section).toHaveCount(0)
  }

  // What is offered to nobody can still be tried: a file let go over the window, the keys of others, the routes.
  await page.getByRole('link', { name: 'Cases', exact: true }).click()
  await page.getByRole('rowheader', { name: /Montavon/ }).click()
  await drop(page, [sample('statistics-papadopoulou.json')])
  for (const key of ['a', 'n', 'Control+o']) await page.keyboard.press(key)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Import', exact: true })).toHaveCount(0)
  expect(await page.evaluate(leavesFor), 'the browser leaves for the file').toBe(false)
  const inputs = {
    'cases.take': { caseId: first.id },
    'cases.addEvent': { caseId: first.id, event: { kind: 'completed', on: '2026-05-18', reason: null } },
    'letters.make': { caseId: first.id },
    'decisions.record': { caseId: first.id, revision: 1 },
  }
  for (const [route, input] of Object.entries(inputs)) expect(await answerTo(page, route, input)).toBe('roleMissing')
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
    .getByRole('button', { name: /^Save as PDF, .* 2026\/\d{4}$/ })
    .first()
    .click()
  expect((await saved).suggestedFilename()).toMatch(/^2026-\d{4}-(en|de)\.pdf$/)

  await changeTo(page, 'Adam Admin')
  await expect(page.getByRole('navigation', { name: 'Places' }).getByRole('link')).toHaveText([
    'Review',
    'Trust packs',
    'Settings',
  ])
  await page.getByRole('link', { name: 'Review' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Learning')
  await expect(page.getByRole('grid', { name: 'Review' }).getByRole('row')).toHaveText(['Learning'])
  await page.evaluate("location.hash = '#/'")
  await expect(page.getByRole('grid', { name: 'Cases' })).toHaveCount(0)
  expect(await answerTo(page, 'statements.register', { filter: '' })).toBe('roleMissing')
})

// Would catch a second officer who is shown the first outcome before their own view, or whose reason is lost.
test('a second signatory writes their own view, sees the first one, and disagrees with a reason', async ({
  workbench,
}) => {
  // Three officers in turn, each unlocking, and a restart.
  test.slow()
  let page = await openRecord(workbench, 'judged')
  const [policy] = (await ask(page, 'policies.list', {})) as { policy: Policy }[]
  if (policy === undefined) throw new Error('The record has no policy')
  const values = { ...policy.policy, secondOfficer: 'always' as const, version: undefined }
  await ask(page, 'policies.save', {
    values,
    validFrom: '2026-05-18',
    reason: 'Two officers from now on.',
  })
  await addOfficer(page, 'Mona Second', ['secondSignatory'])
  await page.reload()
  await openCase(page, 'Wójcik', 'Decision')
  await page.getByRole('radio', { name: /^Full/ }).check()
  await page.getByLabel('Credits granted').fill('7.5')
  await page.getByLabel('Reasons in English').fill('The course covers every outcome of the module.')
  await page.getByLabel('Reasons in German').fill('Der Kurs deckt jedes Lernergebnis ab.')
  await page.getByRole('button', { name: 'Propose to a second officer' }).click()
  await expect(page.getByText('Waits for a second officer', { exact: true })).toBeVisible()

  await changeTo(page, 'Mona Second')
  await openCase(page, 'Wójcik', 'Decision')
  const desk = page.getByRole('region', { name: 'Second officer’s desk' })
  await expect(desk).toContainText('stays closed until your own view is written')
  await expect(desk).not.toContainText('covers every outcome')
  await expect(page.getByRole('button', { name: 'Record decision' })).toHaveCount(0)
  await desk.getByRole('button', { name: /INF-1320/ }).click()
  await page.getByRole('option', { name: 'Partial recognition' }).click()
  await desk.getByLabel('Why you see it so').fill('Transactions are nowhere in the credential.')
  await desk.getByRole('button', { name: 'Keep my view' }).click()
  await desk.getByRole('button', { name: /^Show what .* found$/ }).click()
  await expect(desk).toContainText('covers every outcome')
  await desk.getByLabel('Reason', { exact: true }).fill('Transactions are essential here.')
  await desk.getByRole('button', { name: 'Disagree' }).click()
  await expect(desk).toBeHidden()

  page = await workbench.restart()
  await signIn(page, 'Mona Second')
  await page.getByRole('link', { name: 'Review' }).click()
  await page.getByRole('row', { name: 'Agreement of two views' }).click()
  await expect(page.getByRole('table', { name: 'Where two views differ' })).toContainText('Partial recognition')
  await changeTo(page, 'Henrik Tausch', 'open the demo please')
  await openCase(page, 'Wójcik', 'Decision')
  await expect(page.getByRole('list', { name: 'Proposals' })).toContainText('Transactions are essential here.')
  await expect(page.getByRole('button', { name: 'Record decision' })).toBeDisabled()
})

// Would catch an appeal that stays open after its answer, or that the first officer answers.
test('an appeal goes to another officer and succeeds', async ({ workbench }) => {
  test.slow()
  let page = await openRecord(workbench, 'decided')
  await addOfficer(page, 'Otto Other', ['officer'])
  await page.reload()
  await page.getByRole('link', { name: 'Cases', exact: true }).click()
  await page.getByRole('button', { name: /^All cases/ }).click()
  await openCase(page, 'Montavon', 'Decision')
  await page.getByRole('button', { name: 'Enter an appeal' }).click()
  await page.getByLabel('Grounds, as the applicant gives them').fill('The practical part was not looked at.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'Assign' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('With Otto Other')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Uphold the decision' })).toHaveCount(0)
  // The first officer could write a whole new decision, and was told only when recording it.
  await expect(page.getByRole('button', { name: 'Decide again' })).toBeDisabled()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the appeal pack' }).click()
  expect((await saved).suggestedFilename()).toMatch(/^2026-\d{4}-appeal-en\.pdf$/)

  await changeTo(page, 'Otto Other')
  await page.getByRole('link', { name: 'Cases', exact: true }).click()
  await page.getByRole('button', { name: /^All cases/ }).click()
  await openCase(page, 'Montavon', 'Decision')
  await page
    .getByRole('region', { name: 'Decision', exact: true })
    .getByRole('button', { name: 'Decide again' })
    .last()
    .click()
  await page.getByLabel('Reasons in English').fill('On appeal: the practical part is covered too.')
  await expect(page.getByText('Draft saved')).toBeVisible()
  await page.getByRole('button', { name: 'Record decision' }).click()
  await expect(page.getByText('Decision changed')).toBeVisible()
  // The language that was written last went behind the others, the binding one too.
  await expect(page.getByRole('list', { name: 'Decisions' }).getByRole('listitem').first()).toContainText(
    /On appeal: the practical part is covered too\.\s*Das Microcredential/,
  )

  page = await workbench.restart()
  await signIn(page, 'Otto Other')
  await page.getByRole('link', { name: 'Cases', exact: true }).click()
  await page.getByRole('button', { name: /^All cases/ }).click()
  await openCase(page, 'Montavon', 'Decision')
  await expect(page.getByText('Decision changed')).toBeVisible()
  await expect(page.getByText('Changed by decision 2')).toBeVisible()
})
