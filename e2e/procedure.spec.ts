import { readFileSync } from 'node:fs'
import { dropIntoNewCase, goTo, openCase, passphrase, prepareOffice, sample, setUp, unlock } from './officer.ts'
import { ask, expect, test } from './workbench.ts'

test('a case is led from the envelope to its delay, and the day shows what it asks for', async ({ workbench }) => {
  test.slow()
  workbench.record = 'demo'
  let page = await workbench.open()
  await setUp(page)
  await prepareOffice(page)
  await ask(page, 'officers.add', { name: 'Ida Lindqvist', passphrase, roles: ['officer'] })
  await dropIntoNewCase(page, [sample('ada-python-montavon.jsonld')])
  await page.getByRole('region', { name: 'Import' }).getByRole('button', { name: 'Close' }).click()

  await test.step('the day asks for the acknowledgement and for what is missing', async () => {
    await page.getByRole('link', { name: 'Day', exact: true }).click()
    const waiting = page.getByRole('grid', { name: 'Waits for you' })
    await expect(waiting.getByRole('row')).toHaveCount(2)
    await expect(waiting).toContainText('Acknowledge the application')
    await waiting.getByRole('row', { name: 'Lea Montavon-Rey' }).first().dblclick()
  })

  const letters = () => page.getByRole('region', { name: 'Letters' })

  await test.step('the acknowledgement is previewed, made, and recorded as handed out', async () => {
    await letters().getByRole('button', { name: 'Write a letter' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByLabel('Text')).toHaveValue(/You may appeal in writing/)
    await dialog.getByRole('button', { name: 'Preview' }).click()
    await expect(dialog.getByText(/Page 1 of 1: .*Your application for recognition/)).toBeAttached()
    await dialog.getByRole('button', { name: 'Make the letter' }).click()
    await expect(letters().getByRole('list', { name: 'Letters' })).toContainText('Acknowledgement')
    await letters().getByRole('button', { name: 'Record that it left' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await expect(letters()).toContainText('by post, to Lea Montavon-Rey')
  })

  await test.step('the clock starts, and the letter for what is missing pauses it', async () => {
    await goTo(page, 'Complete')
    const clock = page.getByRole('region', { name: 'Clock' })
    await clock.getByRole('button', { name: 'Complete: start the clock' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await expect(clock.getByRole('list', { name: 'Events of the case' })).toContainText('the clock started')

    await page.getByRole('button', { name: 'Ask for what is missing' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByLabel('Text')).toHaveValue(/- .*: Type of assessment, Type of quality assurance/)
    await expect(dialog.getByRole('checkbox', { name: /Pause the clock/ })).toBeChecked()
    await dialog.getByRole('button', { name: 'Make the letter' }).click()
    await expect(clock.getByRole('list', { name: 'Events of the case' })).toContainText('Clock paused')
  })

  await test.step('the clock runs again with its letter', async () => {
    await letters().getByRole('button', { name: 'Write a letter' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /Letter$/ }).click()
    await page.getByRole('option', { name: 'Clock runs again' }).click()
    await expect(dialog.getByLabel('Text')).toHaveValue(/by 18\sSeptember\s2026 at the latest/)
    await dialog.getByRole('button', { name: 'Make the letter' }).click()
    await expect(letters().getByRole('list', { name: 'Letters' })).toContainText('Clock runs again')
  })

  await test.step('a delay is notified only with its reason and a later working day', async () => {
    await page.getByRole('button', { name: 'Notify a delay' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('status')).toHaveText('Enter the reason.')
    await dialog.getByLabel('Reason, as the applicant is told').fill('The agency has not answered.')
    await dialog.getByLabel('Decision expected on').fill('2026-09-18')
    await expect(dialog.getByRole('status')).toHaveText('Enter a day after the one on which the decision is due.')
    await dialog.getByLabel('Decision expected on').fill('2026-10-31')
    await expect(dialog.getByRole('status')).toHaveText('Enter a working day of the office.')
    await dialog.getByLabel('Decision expected on').fill('2026-10-30')
    await expect(dialog.getByLabel('Text')).toHaveValue(/The agency has not answered\.[\s\S]*30\sOctober\s2026/)
    await dialog.getByRole('button', { name: 'Make the letter' }).click()
    await expect(page.getByText('due 30 October 2026')).toBeVisible()
  })

  await test.step('the case is handed over', async () => {
    const holding = page.getByRole('region', { name: 'Held by' })
    await holding.getByRole('button', { name: 'Hand over the case' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /^Choose/ }).click()
    await page.getByRole('option', { name: 'Ida Lindqvist' }).click()
    await dialog.getByLabel('Reason').fill('Knows the provider.')
    await dialog.getByRole('button', { name: 'Hand over' }).click()
    await expect(holding).toContainText('Mira Aldous handed it to Ida Lindqvist: Knows the provider.')
  })

  const saved = await test.step('the notice is saved as it was printed', () => savedLetter())

  workbench.setTime('2026-10-28T07:00:00.000Z')
  page = await workbench.restart()
  await test.step('weeks later the case is on the day of who holds it, and all of it is there', async () => {
    await page.getByRole('button', { name: /Mira Aldous/ }).click()
    await page.getByRole('option', { name: 'Ida Lindqvist' }).click()
    await unlock(page, passphrase)
    await page.getByRole('link', { name: 'Day', exact: true }).click()
    await expect(page.getByRole('grid', { name: 'Due this week' })).toContainText('due 30 Oct 2026')
    await openCase(page, 'Montavon-Rey', 'Complete')
    await expect(letters().getByRole('list', { name: 'Letters' }).getByRole('listitem')).toHaveCount(4)
    expect((await savedLetter()).equals(saved)).toBe(true)
  })

  async function savedLetter(): Promise<Buffer> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the letter “Notice of delay” as PDF' }).click(),
    ])
    return readFileSync(await download.path())
  }
})
