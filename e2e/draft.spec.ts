import { openCase } from './officer.ts'
import { openRecord, unlockRecord } from './records.ts'
import { expect, test } from './workbench.ts'

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
