import { distributionHeadings } from '#core/recognition/grades/distribution.ts'
import { goTo, openCase } from './officer.ts'
import { openRecord, unlockRecord } from './records.ts'
import { expect, test } from './workbench.ts'

// Would catch an answer that is lost on the way to the record, or a suggestion that takes the officer's place.
test('an officer answers the form, keeps a finding, converts a grade, and finds it all after a restart', async ({
  workbench,
}) => {
  let page = await openRecord(workbench, 'judged')
  await test.step('two grade tables come in', async () => {
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('row', { name: 'Grade tables' }).click()
    const group = (institution: string) => `${institution},Computing,first,0613,2023-10-01,2025-09-30`
    const rows = [
      ...['A,200', 'B,300', 'C,500'].map((row) => `${group('Invented College')},${row}`),
      ...['1,100', '2,500', '3,400'].map((row) => `${group('Altenmark')},${row}`),
    ]
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Bring in tables …' }).click()
    const buffer = Buffer.from([distributionHeadings, ...rows].join('\n'))
    await (await chooser).setFiles({ name: 'tables.csv', mimeType: 'text/csv', buffer })
    await expect(page.getByRole('rowheader', { name: /Altenmark, Computing/ })).toBeVisible()
  })

  await page.getByRole('link', { name: 'Cases', exact: true }).click()
  await page.getByRole('button', { name: /All cases/ }).click()
  await openCase(page, 'Montavon-Rey', 'Received')
  await goTo(page, 'Evaluation')
  await test.step('the level is comparable, with its evidence', async () => {
    const level = page.getByRole('group', { name: 'Level', exact: true }).first()
    await level.getByRole('button', { name: /Finding/ }).click()
    await page.getByRole('option', { name: 'Comparable' }).click()
    await level.getByLabel('What shows it').fill('EQF 6 in the file')
    await level.getByRole('button', { name: 'Keep finding Level' }).click()
    await expect(level.getByText('Say why.')).toBeVisible()
    await level.getByLabel('Why', { exact: true }).fill('The module is of the same cycle.')
    await level.getByRole('button', { name: 'Keep finding Level' }).click()
    await expect(level.getByText(/2026/)).toBeVisible()
  })
  await test.step('one criterion as suggested, one otherwise, with a reason', async () => {
    const workload = page.getByRole('group', { name: 'Workload', exact: true }).last()
    await workload.getByRole('button', { name: /^Answer as suggested/ }).click()
    await expect(workload.getByText(/2026/)).toBeVisible()
    const identity = page.getByRole('group', { name: 'Identification of the learner' })
    await identity.getByRole('button', { name: /Your answer/ }).click()
    await page.getByRole('option', { name: 'weak indicators' }).click()
    await identity.getByLabel('Reason').fill('The provider confirmed it by letter.')
    await identity.getByRole('button', { name: /^Keep answer/ }).click()
    await expect(identity.getByText(/2026/)).toBeVisible()
  })
  await test.step('the grade is converted by both tables', async () => {
    await page.getByLabel('Grade stated').fill('B')
    await page.getByRole('button', { name: /Table of the provider/ }).click()
    await page.getByRole('option', { name: /Invented College/ }).click()
    await page.getByRole('button', { name: /Local table/ }).click()
    await page.getByRole('option', { name: /Altenmark/ }).click()
    await page.getByRole('button', { name: 'Keep this conversion' }).click()
    await expect(page.getByRole('button', { name: 'Withdraw the conversion of B' })).toBeVisible()
  })

  page = await workbench.restart()
  await unlockRecord(page)
  await page.getByRole('button', { name: /All cases/ }).click()
  await openCase(page, 'Montavon-Rey', 'Received')
  await goTo(page, 'Evaluation')
  await expect(page.getByText('The module is of the same cycle.')).toBeVisible()
  await expect(page.getByLabel('Reason').last()).toHaveValue('The provider confirmed it by letter.')
  await expect(page.getByText('B is 2 here').first()).toBeVisible()
})
