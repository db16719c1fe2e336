import type { Page } from '@playwright/test'
import type { Output } from '../src/contract/contract.ts'
import { Stage } from '../src/core/recognition/case.ts'
import { ask, expect } from './workbench.ts'

/** Every screen that has an address of its own, by address: the same way in every language. The case is the first of Montavon. */
export async function placesOf(page: Page): Promise<readonly string[]> {
  const listing = { view: 'all', filter: 'Montavon', stages: [], purposes: [] }
  const { rows } = (await ask(page, 'cases.list', listing)) as Output<'cases.list'>
  const ofCase = [...Stage.options, 'as-of'].map((part) => `/cases/${rows[0]?.id ?? ''}/${part}`)
  return ['/', '/day', '/catalogue', '/statements', '/review', '/trust-packs', '/settings', ...ofCase]
}

/** The address of a stage of that case. */
export async function stageOf(page: Page, stage: Stage): Promise<string> {
  const place = (await placesOf(page)).find((one) => one.endsWith(`/${stage}`))
  if (place === undefined) throw new Error(`No place is the stage ${stage}`)
  return place
}

/** What a screen is made of: all in the main part, save the frame of an open case, which stays from stage to stage. */
const ofScreen = 'main > :not(.case-frame), .case-frame > :not(.case-bar, .stages, .forms-told)'

/**
 * Goes to a place, and waits until its screen has taken the place of the one before and reads nothing any more. What
 * is asked of the page earlier is answered by the screen that is about to go.
 */
export async function openPlace(page: Page, place: string): Promise<void> {
  await page.evaluate(`
    if ((location.hash || '#/') !== '#${place}') {
      for (const part of document.querySelectorAll('${ofScreen}')) part.dataset.leaving = ''
      location.hash = '${place}'
    }
  `)
  await expect(async () => {
    expect(
      await page.evaluate<object>(`({
        leaving: document.querySelectorAll('main [data-leaving]').length,
        hasCome: document.querySelector('${ofScreen}') !== null,
        reading: document.querySelectorAll('main .loading').length,
      })`),
    ).toEqual({ leaving: 0, hasCome: true, reading: 0 })
  }).toPass({ timeout: 30_000 })
}
