import { filesBelow, findPlaintext } from '../src/main/engine/plaintext.fixtures.ts'
import { openCase } from './officer.ts'
import { openRecord } from './records.ts'
import { expect, test } from './workbench.ts'

// A browser keeps what it is not told to forget: caches, form entries, session restore. None may hold a person's name.
test('a name is in no file of the workbench or its browser, while it runs and after it was killed', async ({
  workbench,
}) => {
  const page = await openRecord(workbench, 'judged')
  await openCase(page, 'Montavon-Rey', 'Decision')
  await expect(page.getByRole('heading', { name: 'Lea Montavon-Rey' })).toBeVisible()
  await page.getByLabel('Reasons in English').fill('Ms Montavon-Rey planted quillwort in this draft.')
  await expect(page.getByText('Draft saved')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Montavon-Rey')
  await expect(page.getByRole('group', { name: 'Cases' }).getByRole('option')).toContainText('Lea Montavon-Rey')
  await page.keyboard.press('Escape')

  const searched = filesBelow(workbench.folder)
  for (const part of ['/data/workbench.sqlite', '/browser/', '/host.log']) {
    expect(searched.some((file) => file.replaceAll('\\', '/').includes(part))).toBe(true)
  }
  expect(findPlaintext(workbench.folder, 'Montavon-Rey')).toEqual([])
  expect(findPlaintext(workbench.folder, 'quillwort')).toEqual([])
  await workbench.kill()
  expect(findPlaintext(workbench.folder, 'Montavon-Rey')).toEqual([])
  expect(findPlaintext(workbench.folder, 'quillwort')).toEqual([])
})
