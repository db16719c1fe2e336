import AxeBuilder from '@axe-core/playwright'
import { drop, setUp } from './officer.ts'
import { expect, hold, test } from './workbench.ts'

const count = 300

/** A badge of an invented person, as a folder of a whole intake holds hundreds. */
function badge(nth: number) {
  const content = {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: `urn:uuid:${String(nth)}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    validFrom: '2026-01-01T00:00:00Z',
    issuer: { id: 'https://academy.example', type: ['Profile'], name: 'Example Academy' },
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', hashed: false, identityType: 'name', identityHash: `Ada Example${String(nth)}` },
      ],
      achievement: { id: 'urn:a', type: ['Achievement'], name: 'Databases', criteria: { narrative: 'Passed' } },
    },
  }
  return { name: `badge-${String(nth)}.json`, bytes: new TextEncoder().encode(JSON.stringify(content)) }
}

// 300 forms were drawn below each other: the window stood still for five seconds, and nobody found one of them.
test('the new cases of 300 applicants are entered one by one, by search and by steps', async ({ workbench }) => {
  test.slow()
  const page = await workbench.open()
  await setUp(page)
  const goOn = await hold(page, 'imports.inspect', 1)
  await drop(
    page,
    Array.from({ length: count }, (_, nth) => badge(nth)),
  )
  await test.step('how many of them are read is told meanwhile', async () => {
    const reading = page.getByRole('region', { name: 'Files of new cases' })
    await expect(reading).toContainText('8 of 300 files', { timeout: 30_000 })
    const { violations } = await new AxeBuilder({ page }).include('.jobs').analyze()
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])).toEqual([])
    goOn()
  })
  const dialog = page.getByRole('dialog', { name: '300 new cases, one for each applicant' })
  const family = dialog.getByRole('textbox', { name: 'Family name' })
  await expect(family).toHaveValue('Example0', { timeout: 60_000 })
  expect(await page.locator('[role=dialog] *').count()).toBeLessThan(400)

  await test.step('one is found by typing', async () => {
    await dialog.getByRole('button', { name: 'Applicant' }).focus()
    await page.keyboard.press('e')
    await expect(page.getByRole('combobox', { name: 'Search: Applicant' })).toHaveValue('e')
    await page.keyboard.type('xample217')
    await expect(page.getByRole('option')).toHaveText(['Ada Example217'])
    const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])).toEqual([])
    await page.keyboard.press('Enter')
    await expect(family).toHaveValue('Example217')
    await expect(dialog.getByText('218 of 300 applicants')).toBeVisible()
  })

  await test.step('what one lacks is shown before anything is created', async () => {
    await family.fill('')
    await dialog.getByRole('button', { name: 'Next', exact: true }).click()
    await expect(family).toHaveValue('Example218')
    await dialog.getByRole('button', { name: 'Create 300 cases' }).click()
    await expect(dialog.getByRole('alert')).toContainText('One of 300 applicants lacks something')
    await expect(family).toBeFocused()
    await expect(family).toHaveValue('')
    const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
    expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])).toEqual([])
  })
})
