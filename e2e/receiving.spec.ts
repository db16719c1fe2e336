import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { dropIntoNewCase, goTo, setUp } from './officer.ts'
import { expect, test } from './workbench.ts'

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
