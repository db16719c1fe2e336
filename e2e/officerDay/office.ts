import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { openHerCase } from './receiving.ts'
import { choose, dialogOf, expectNothingSerious, finish } from './window.ts'

interface Catalogue {
  readonly institution: unknown
  readonly programmes: readonly unknown[]
  readonly modules: readonly Module[]
}

interface Module {
  readonly code: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly outcomes: readonly { readonly text: readonly { readonly lang: string; readonly value: string }[] }[]
}

const worded = 'Assess the law of personal data and of artificial intelligence'

/** The catalogue of the winter: one module has a new version, with one outcome in other words. */
function nextCatalogue(): Buffer {
  const catalogue = JSON.parse(readFileSync('resources/programmes/altenmark.json', 'utf8')) as Catalogue
  const modules = catalogue.modules.flatMap((module) => {
    if (module.code !== 'INF-2310' || module.validTo !== null) return [module]
    const outcomes = module.outcomes.map((outcome, at) =>
      at === module.outcomes.length - 1 ? { ...outcome, text: [{ lang: 'en', value: worded }] } : outcome,
    )
    return [
      { ...module, validTo: '2026-09-30' },
      { ...module, validFrom: '2026-10-01', outcomes },
    ]
  })
  return Buffer.from(JSON.stringify({ ...catalogue, modules }))
}

/** A module changes: what rests on the version before is told at once. */
export async function changeTheCatalogue(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Local catalogue' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import catalogue' }).click()
  const file = { name: 'winter.json', mimeType: 'application/json', buffer: nextCatalogue() }
  await (await chooser).setFiles([file])
  await page.getByRole('button', { name: /^Import \d+ modules$/ }).click()
  const overtaken = page.getByRole('region', { name: 'What rests on an older version' })
  await expect(overtaken.getByRole('row', { name: /INF-2310/ })).toBeVisible()
  await expectNothingSerious(page)
  await page.getByRole('button', { name: 'To the catalogue' }).click()
}

export async function seeWhatTheChangeTouches(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Local catalogue' }).click()
  await page.getByRole('option', { name: /^INF-2310/ }).click()
  await page.getByRole('button', { name: /^1 Oct 2026/ }).click()
  const change = page.getByRole('region', { name: 'Beside the version before' })
  await expect(change.getByRole('row', { name: new RegExp(worded) })).toContainText('reworded')
  await expect(change).toContainText('1 decision on older versions')
  await expect(change).toContainText('1 open case asks for one')
  await expectNothingSerious(page)
}

/** Away from tomorrow: first one case to who knows the provider, then the whole desk. */
export async function handOverTheDesk(page: Page): Promise<void> {
  const holding = page.getByRole('region', { name: 'Held by' })
  await holding.getByRole('button', { name: 'Hand over the case' }).click()
  await choose(dialogOf(page), 'To', 'Ida Lindqvist')
  await dialogOf(page).getByLabel('Reason').fill('Knows the provider.')
  await finish(page, 'Hand over')
  await expect(holding).toContainText('Henrik Tausch handed it to Ida Lindqvist: Knows the provider.')

  await page.getByRole('link', { name: 'Day', exact: true }).click()
  await page.getByRole('button', { name: 'Hand over a desk' }).click()
  await choose(dialogOf(page), 'To', 'Ida Lindqvist')
  await dialogOf(page).getByLabel('Reason').fill('On leave until August.')
  await expectNothingSerious(page)
  await finish(page, 'Hand over')
  const desks = page.getByRole('list', { name: 'Desks' })
  await expect(desks.getByRole('listitem').filter({ hasText: 'Henrik Tausch' })).toContainText('0 open cases')
}

export async function seeTheDesk(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Day', exact: true }).click()
  const due = page.getByRole('grid', { name: 'Due this week' })
  await expect(due).toContainText('due 30 Oct 2026')
  await openHerCase(page, 'Complete')
  await expect(page.getByRole('region', { name: 'Held by' })).toContainText('Knows the provider.')
}
