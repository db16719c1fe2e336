import type { Page } from '@playwright/test'
import type { Input, Output } from '../src/contract/contract.ts'
import { expectNothingSerious } from './officerDay/window.ts'
import { openCase } from './officer.ts'
import { openPlace } from './places.ts'
import { openRecord, unlockRecord } from './records.ts'
import { ask, expect, test } from './workbench.ts'

// A change of the policy that nobody can try first is a leap; one that a restart forgets is none.
test('a policy is tried on past decisions, saved with its reason, and there after a restart', async ({ workbench }) => {
  test.slow()
  let page = await openRecord(workbench, 'decided')
  await openPlace(page, '/settings')
  await page.getByRole('row', { name: 'Policy' }).click()
  await page.getByLabel('At most of a module, in percent').fill('1')
  await page.getByLabel('ECTS credits for one US semester credit hour').fill('1.67')
  await page.getByRole('button', { name: 'Try them' }).click()
  await expect(page.getByText(/decisions? looked at: [1-9]\d* would differ/)).toBeVisible()
  await expect(page.getByRole('region', { name: 'Decisions that would differ' })).toContainText('INF-')
  await expectNothingSerious(page)

  await page.getByLabel('Reason').fill('Resolved by the senate.')
  await page.getByRole('button', { name: 'Save the version' }).click()
  await expect(page.getByText('Version 2', { exact: true })).toBeVisible()

  page = await workbench.restart()
  await unlockRecord(page)
  await openPlace(page, '/settings')
  await page.getByRole('row', { name: 'Policy' }).click()
  await page.getByText('Version 2', { exact: true }).click()
  await expect(page.getByText('Resolved by the senate.')).toBeVisible()
  await expect(page.getByText('1.67', { exact: true })).toBeVisible()

  await test.step('a folder with an encoder is looked at, and what is missing is said', async () => {
    await page.getByRole('row', { name: 'Meaning' }).click()
    await expect(page.getByText('The model of sentences that comes with the workbench')).toBeVisible()
    await page.getByRole('button', { name: 'Look at the folder' }).click()
    await expect(page.getByText(/^Write the path of the folder with the model first/)).toBeVisible()
    await expectNothingSerious(page)
    await page.getByLabel('Path of the folder on this computer').fill('/nowhere/at/all')
    await page.getByRole('button', { name: 'Look at the folder' }).click()
    await expect(page.getByText(/There is no folder at this place/)).toBeVisible()
    await expectNothingSerious(page)
  })
})

// Would catch a departure that nobody is asked about, a reason that is lost, and a report that does not open.
test('a departure from like cases is reasoned, and the report counts them', async ({ workbench }) => {
  test.slow()
  const page = await openRecord(workbench, 'alike')
  await openCase(page, 'Montavon-Rey', 'Decision')
  await page.getByRole('radio', { name: /^Full/ }).check()
  const departure = page.getByRole('region', { name: 'Departing from like cases' })
  await expect(departure).toContainText('3 of 3 like cases were decided: Partial recognition.')
  await departure.getByRole('textbox').fill('The module of 2026 no longer asks for the project.')
  await expect(page.getByText('Draft saved')).toBeVisible()
  await expect(page.getByText(/like cases were decided otherwise/)).toHaveCount(0)
  await expectNothingSerious(page)

  await page.getByRole('link', { name: 'Review' }).click()
  await page.getByRole('row', { name: 'Consistency of decisions' }).click()
  const officers = page.getByRole('table', { name: 'By officer' })
  await expect(officers.getByRole('row', { name: /^Henrik Tausch 3 too few to say/ })).toBeVisible()
  await expectNothingSerious(page)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export as CSV' }).click()
  expect((await saved).suggestedFilename()).toBe('2025-05-18--2026-05-18.csv')

  await page.getByRole('row', { name: 'Learning' }).click()
  await expect(page.getByRole('table', { name: 'Officers and suggestions' })).toContainText('Quarter 2, 2026')
  await page.getByRole('button', { name: 'Fit to our judgements' }).press('Enter')
  await expect(page.getByText(/There is too little to learn from/)).toBeVisible()
  await expectNothingSerious(page)

  const outcome = (code: string) =>
    page.getByRole('listbox', { name: 'Outcomes of the module' }).getByRole('option', { name: new RegExp(`^${code} `) })
  await openCase(page, 'Montavon-Rey', 'Comparison')
  await expect(page.getByText('granted here in 3 of 3 earlier cases')).toBeVisible()
  await page.getByRole('radio', { name: 'Without', exact: true }).click()
  await expect(page.getByText('granted here in 3 of 3 earlier cases')).toHaveCount(0)
  await expectNothingSerious(page)

  await test.step('outcomes are linked by hand, and several judged together only after a window has said what it does', async () => {
    await page.getByRole('radio', { name: 'Ribbons' }).click()
    const carrying = (code: string) =>
      page
        .getByRole('listbox', { name: /^Outcomes of the credential/ })
        .getByRole('option', { name: new RegExp(`^${code} `) })
    await outcome('M4').click()
    await expect(page.getByRole('heading', { name: 'C5 / M4' })).toBeVisible()
    await page.keyboard.press('l')
    await expect(carrying('C5')).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'C5 + C6 / M4' })).toBeVisible()
    await expect(outcome('M4')).toBeFocused()
    await page.keyboard.press('l')
    await page.keyboard.press('Escape')
    await expect(outcome('M4')).toBeFocused()
    // Taken hold of in its very middle, a row is taken for one that a screen reader presses.
    await carrying('C2').dragTo(outcome('M4'), { sourcePosition: { x: 40, y: 12 } })
    await expect(page.getByRole('heading', { name: 'C2 + C5 + C6 / M4' })).toBeVisible()

    await outcome('M4').click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('3')
    const asked = page.getByRole('dialog', { name: 'Judge 2 outcomes: Not covered' })
    await expect(asked).toContainText('One differs from the suggestion: M5.')
    await expect(asked).toContainText('Of one there is no suggestion (“can’t say”): M4.')
    await expect(asked).toContainText('2 are judged already and are judged anew: M4, M5.')
    await expectNothingSerious(page)
    await page.keyboard.press('Enter')
    await expect(page.getByText('2 outcomes judged: Not covered. One otherwise than suggested: M5.')).toBeVisible()
    await expect(outcome('M5')).toContainText('Not covered')
    await page.keyboard.press('Control+z')
    await expect(outcome('M5')).toContainText('Covered')
    await expect(outcome('M4')).toContainText('Partly')
    await expect(page.getByText(/^2 outcomes judged/)).toHaveCount(0)
    await page.keyboard.press('Control+Shift+z')
    await expect(outcome('M5')).toContainText('Not covered')
    await expect(outcome('M4')).toContainText('Not covered')
    await expect(page.getByRole('button', { name: /^Redo/ })).toHaveCount(0)
    await page.getByRole('button', { name: /^Undo/ }).click()
    await expect(outcome('M5')).toContainText('Covered')
  })

  await test.step('how an outcome was judged in decided cases stands beside it', async () => {
    await outcome('M4').click()
    const before = page.getByRole('region', { name: 'How M4 was judged before' })
    await expect(before.getByRole('listitem')).toHaveCount(3)
    await expect(before.getByRole('listitem').first()).toContainText(/^2026-0003Partly/)
    await expect(before.getByRole('link', { name: '2026-0003' })).toHaveAttribute(
      'href',
      /^#\/cases\/[-0-9a-f]+\/decision$/,
    )
    await expect(before).not.toContainText('Example')
  })

  // The policy of a demanding office: nobody is led before they have judged, and the record can tell.
  await test.step('with suggestions hidden until judged, several are judged without any in sight, and then see them', async () => {
    const { version, ...values } = (await ask(page, 'office.policy', {})) as Output<'office.policy'>
    expect(version).toBeGreaterThan(0)
    const hidden = { ...values, suggestions: 'hiddenUntilJudged' }
    await ask(page, 'policies.save', { values: hidden, validFrom: '2026-05-18', reason: 'Judge first.' })
    await page.reload()
    await expect(page.getByRole('radio', { name: 'Suggestions once judged' })).toBeChecked()
    await page.getByRole('option', { name: /INF-1320 Databases/ }).click()
    await expect(page.getByText(/^INF-1320 Databases$/).last()).toBeVisible()
    // The module that is compared is in sight in its list, and the keyboard at the first open outcome.
    await expect(page.getByRole('option', { name: /INF-1320 Databases/, selected: true })).toBeInViewport()
    await expect(outcome('M1')).toBeFocused()
    await outcome('M1').click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    const inspector = page.getByRole('region', { name: 'Reasons and judgement' })
    const nothingLeaks = async () => {
      await expect(page.locator('.compare-work')).not.toContainText(
        /suggested|Suggested|judged before|[Dd]ecided|What (?:carries|comes nearest|counted)/,
      )
      await expect(inspector).not.toContainText(/Words shared|Nothing found/)
      await expect(page.locator('.ribbon')).toHaveCount(0)
    }
    for (const view of ['Matrix', 'Aligned', 'Ribbons']) {
      await page.getByRole('radio', { name: view }).click()
      await nothingLeaks()
    }
    await page.keyboard.press('3')
    const asked = page.getByRole('dialog', { name: 'Judge 3 outcomes: Not covered' })
    await expect(asked).toContainText('Of 3 no suggestion is shown: M1, M2, M3.')
    await expect(asked).not.toContainText(/differ|agree/)
    await expect(asked.getByText('not shown')).toHaveCount(3)
    await nothingLeaks()
    await page.keyboard.press('Enter')
    await expect(page.getByText('3 outcomes judged: Not covered.')).toBeVisible()
    const { judgements } = (await ask(page, 'comparison.open', await comparedHere(page))) as Output<'comparison.open'>
    expect(judgements.map(({ coverage, suggestionVisible }) => ({ coverage, suggestionVisible }))).toEqual(
      Array(3).fill({ coverage: 'not', suggestionVisible: false }),
    )

    await outcome('M1').click()
    await expect(inspector).toContainText('No suggestion: can’t say')
    await expect(inspector).toContainText('How M1 was judged before')
    await outcome('M4').click()
    await nothingLeaks()
    await page.keyboard.press('Control+z')
    await expect(outcome('M1')).toContainText('Can’t sayno suggestion')
    await page.keyboard.press('Control+y')
    await expect(outcome('M1')).toContainText('Not covered')
  })
})

/** The credential and the module that stand beside each other. */
async function comparedHere(page: Page): Promise<Input<'comparison.open'>> {
  const { hash } = new URL(page.url())
  const [caseId] = /(?<=cases\/)[-0-9a-f]+/.exec(hash) ?? []
  const { credentials } = (await ask(page, 'cases.get', { caseId })) as Output<'cases.get'>
  const moduleVersionId = new URLSearchParams(hash.split('?')[1]).get('module')
  return { caseCredentialId: credentials[0]?.id, moduleVersionId } as Input<'comparison.open'>
}
