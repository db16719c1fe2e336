import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { OfficeSettings } from '../src/contract/office.ts'
import { ask } from './workbench.ts'

export const passphrase = 'green ducks at dawn'

/** A sample credential of the project, by its file's name. */
export const sample = (name: string) => join('resources/samples', name)

/** First run: the officer, the office and the passphrase; answers the recovery key that is shown once. */
export async function setUp(page: Page): Promise<string> {
  await page.getByLabel('Your name').fill('Mira Aldous')
  await page.getByLabel('Your office').fill('Recognition Office, University of Altenmark')
  await page.getByLabel('New passphrase').fill(passphrase)
  await page.getByLabel('The same passphrase again').fill(passphrase)
  await page.getByRole('button', { name: 'Create the database' }).click()
  const key = page.getByLabel('Recovery key')
  await expect(key).toBeVisible({ timeout: 30_000 })
  const recoveryKey = await key.innerText()
  await page.getByText('I have printed it or written it down').click()
  await page.getByRole('button', { name: 'Open the workbench' }).click()
  await expect(page.getByText('No cases yet.')).toBeVisible()
  return recoveryKey
}

export async function unlock(page: Page, by: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(by)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByRole('heading', { name: 'Open the workbench' })).toBeHidden({ timeout: 30_000 })
}

/** What an office has done before its first case: its letterhead and appeal route, and its programmes. */
export async function prepareOffice(page: Page): Promise<void> {
  const settings = (await ask(page, 'office.settings', {})) as OfficeSettings
  await ask(page, 'office.saveSettings', {
    ...settings,
    institution: 'University of Altenmark',
    signatory: 'Dr. Jonas Feldner',
    signatoryRole: 'Head of the Recognition Office',
    appealRoute: [{ lang: 'en', value: 'You may appeal in writing to the Recognition Office.' }],
    statementLanguages: ['en'],
  } satisfies OfficeSettings)
  const bytes = new Uint8Array(readFileSync('resources/programmes/altenmark.json'))
  await ask(page, 'catalogue.import', { name: 'altenmark.json', bytes })
  await page.reload()
}

/** The demo's trust pack; only a demo's record takes it. */
export async function bringTrustPack(page: Page): Promise<void> {
  const bytes = new Uint8Array(readFileSync('resources/demo/trust-pack.jws'))
  const { makerKey } = (await ask(page, 'trustPacks.inspect', { bytes })) as { makerKey: string }
  await ask(page, 'trustPacks.import', { bytes, trustMakerKey: makerKey })
  await page.reload()
}

declare global {
  /** The page's own, inside `page.evaluate`. */
  class DataTransfer {
    readonly items: { add(file: File): void }
  }
}

/** Lets files go over the window, as from the desktop. */
export async function drop(
  page: Page,
  files: readonly (string | { name: string; bytes: Uint8Array })[],
): Promise<void> {
  const read = files.map((file) =>
    typeof file === 'string' ? { name: basename(file), bytes: new Uint8Array(readFileSync(file)) } : file,
  )
  // As text: the tests know the types of Node only, and this runs in the page.
  const transfer = await page.evaluateHandle('new DataTransfer()')
  const add = await page.evaluateHandle(
    '(transfer, name, bytes) => { transfer.items.add(new File([new Uint8Array(bytes)], name)) }',
  )
  for (const { name, bytes } of read) {
    await add.evaluate(
      (given, [into, called, numbers]) => {
        ;(given as (...all: unknown[]) => void)(into, called, numbers)
      },
      [transfer, name, [...bytes]] as const,
    )
  }
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

/** Goes to a stage of the open case. */
export async function goTo(page: Page, stage: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Stages' })
    .getByRole('link', { name: new RegExp(`^${stage}\\b`) })
    .click()
}

/** Drops files and accepts the case that is offered for them. */
export async function dropIntoNewCase(page: Page, files: Parameters<typeof drop>[1]): Promise<void> {
  await drop(page, files)
  await page.getByRole('button', { name: /^Create (the case|\d+ cases)$/ }).click()
  await expect(page.getByRole('region', { name: 'Import', exact: true })).toContainText('Import ended', {
    timeout: 30_000,
  })
}

/** Judges one outcome of the module, named by its code. */
export async function judge(page: Page, code: string, judgement: string): Promise<void> {
  const outcome = page.getByRole('listbox', { name: 'Outcomes of the module' }).getByRole('option', {
    name: new RegExp(`^${code} `),
  })
  await outcome.click()
  await page.getByRole('radiogroup', { name: 'Your judgement' }).getByRole('radio', { name: judgement }).click()
  await expect(outcome).not.toContainText('suggested')
}

/** Opens a case from the list, at one of its stages. */
export async function openCase(page: Page, familyName: string, stage: string): Promise<void> {
  await page.getByRole('link', { name: 'Cases', exact: true }).click()
  await page
    .getByRole('grid', { name: 'Cases' })
    .getByRole('rowheader', { name: new RegExp(familyName) })
    .dblclick()
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(familyName) })).toBeVisible()
  await goTo(page, stage)
}
