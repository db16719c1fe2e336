import AxeBuilder from '@axe-core/playwright'
import { filesBelow, findPlaintext } from '../src/main/engine/plaintext.fixtures.ts'
import { drop, openCase, sample } from './officer.ts'
import { openRecord, unlockRecord } from './records.ts'
import { ask, expect, test } from './workbench.ts'

// A draft that is only saved on leaving the field, or by a page that is being closed, loses the officer's sentence.
test('a power failure in mid-sentence takes at most two seconds of typing', async ({ workbench }) => {
  let page = await openRecord(workbench, 'judged')
  await openCase(page, 'Montavon-Rey', 'Decision')
  await page.getByLabel('Reasons in English').focus()

  // One word after the other, with no pause in which a save that waits for one could run.
  const typed: { readonly word: string; readonly at: number }[] = []
  const began = performance.now()
  while (performance.now() - began < 4000) {
    const word = `word${String(typed.length + 1)}`
    await page.keyboard.type(`${word} `, { delay: 20 })
    typed.push({ word, at: performance.now() })
  }
  const failedAt = performance.now()
  await workbench.kill()

  page = await workbench.open()
  await unlockRecord(page)
  await openCase(page, 'Montavon-Rey', 'Decision')
  const reasons = page.getByLabel('Reasons in English')
  await expect(reasons).not.toBeEmpty()
  const kept = (await reasons.inputValue()).trim().split(' ')
  const owed = typed.filter(({ at }) => failedAt - at > 2000).map(({ word }) => word)
  // Else a slow machine would owe nothing, and the test could not fail.
  expect(owed.length).toBeGreaterThan(0)
  expect(kept.slice(0, owed.length)).toEqual(owed)
})

// Names, contact and purpose were gone at a lock, and so was the choice of files; a power failure took them too.
test('what is entered of new cases is there after a lock with its files, and after a power failure without', async ({
  workbench,
}) => {
  let page = await openRecord(workbench, 'judged')
  const files = [sample('ada-python-montavon.jsonld'), sample('statistics-papadopoulou.json')]
  await drop(page, files)
  const dialog = () => page.getByRole('dialog', { name: '2 new cases, one for each applicant' })
  const families = () => dialog().getByRole('textbox', { name: 'Family name' })
  await families().nth(1).fill('Quillwort')
  await dialog().getByRole('textbox', { name: 'E-mail' }).nth(1).fill('elpida@example.org')
  workbench.setTime('2026-05-18T07:15:00.000Z')
  await expect(page.getByRole('heading', { name: 'Open the workbench' })).toBeVisible({ timeout: 15_000 })
  await expect(page.getByText('Quillwort')).toHaveCount(0)

  await unlockRecord(page)
  await expect(families().nth(1)).toHaveValue('Quillwort')
  await expect(dialog().getByText(/chosen again/)).toHaveCount(0)
  await expect(dialog().getByText('With statistics-papadopoulou.json')).toBeVisible()
  await dialog().getByRole('textbox', { name: 'Given names' }).nth(1).fill('Elpida')
  await expect.poll(async () => JSON.stringify(await ask(page, 'officeFormDrafts.list', {}))).toContain('Elpida')
  await workbench.kill()
  expect(filesBelow(workbench.folder).some((file) => file.endsWith('workbench.sqlite'))).toBe(true)
  expect(findPlaintext(workbench.folder, 'Quillwort')).toEqual([])

  page = await workbench.open()
  await unlockRecord(page)
  await expect(families().nth(1)).toHaveValue('Quillwort')
  await expect(dialog().getByRole('textbox', { name: 'Given names' }).nth(1)).toHaveValue('Elpida')
  await dialog().getByRole('button', { name: 'Create 2 cases' }).click()
  await expect(dialog().getByRole('alert')).toContainText('2 files have to be chosen again.')
  await expect(dialog().getByRole('button', { name: 'Choose again …' })).toBeInViewport()
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ target }) => target.join(' '))])).toEqual([])
  const chooser = page.waitForEvent('filechooser')
  await dialog().getByRole('button', { name: 'Choose again …' }).click()
  await (await chooser).setFiles(files.toReversed())
  await expect(dialog().getByText(/chosen again/)).toHaveCount(0)
  await dialog().getByRole('button', { name: 'Create 2 cases' }).click()
  await expect(dialog()).toHaveCount(0)
  await openCase(page, 'Quillwort', 'Received')
  await expect(page.getByRole('heading', { level: 1, name: 'Elpida Quillwort' })).toBeVisible()
  await expect(page.getByText('statistics-papadopoulou.json').first()).toBeVisible()
})
