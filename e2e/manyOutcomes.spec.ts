import type { Page } from '@playwright/test'
import type { Output } from '../src/contract/contract.ts'
import { setUp } from './officer.ts'
import { openPlace } from './places.ts'
import { ask, expect, test } from './workbench.ts'

const en = (value: string) => [{ lang: 'en', value }]
const bytesOf = (content: unknown) => new TextEncoder().encode(JSON.stringify(content))

const things = ['databases', 'networks', 'compilers', 'graphs', 'interfaces', 'tests']
const many = Array.from(
  { length: 60 },
  (_, nth) => `Explain ${things[nth % 6] ?? ''} in the setting of unit ${nth + 1}`,
)
const long = [
  `Design databases ${'including their modelling, querying and tuning '.repeat(42)}`.trim(),
  `Compare ${'x'.repeat(2000)}`,
]

/** A case whose credential states these outcomes; the only module there is asks for the same. */
async function compared(page: Page, outcomes: readonly string[]) {
  const times = { validFrom: '2022-10-01', validTo: null }
  const module = {
    ...{ code: 'INF-1', title: en('Invented'), credits: 6000, hours: 150, eqfLevel: 6, revision: 1 },
    ...{ assessment: en('Examination'), prerequisites: en('None'), weightsFrom: 'catalogue', programmes: ['ALL'] },
    ...times,
    outcomes: outcomes.map((text, nth) => ({ code: `M${nth + 1}`, text: en(text), weight: 6000 / outcomes.length })),
  }
  const catalogue = {
    institution: { name: en('University of Altenmark'), country: 'DE' },
    programmes: [{ code: 'ALL', title: en('All of it'), eqfLevel: 6, credits: 18_000, ...times }],
    modules: [module],
  }
  await ask(page, 'catalogue.import', { name: 'catalogue.json', bytes: bytesOf(catalogue) })
  const names = [
    { kind: 'current', given: 'Ada', family: 'Example', order: 'givenFirst', validFrom: null, validTo: null },
  ]
  const { caseId } = (await ask(page, 'cases.create', {
    applicant: { new: { names, birthDate: null, contact: null } },
    purpose: 'creditTransfer',
    target: { programmeId: null, moduleVersionId: null },
    receivedOn: '2026-05-18',
  })) as Output<'cases.create'>
  const achievement = {
    ...{ id: 'urn:x:1', type: ['Achievement'], name: 'Invented', description: 'Invented' },
    criteria: { narrative: outcomes.map((text) => `- ${text}`).join('\n') },
  }
  const badge = {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    ...{ id: 'urn:x:2', type: ['VerifiableCredential', 'OpenBadgeCredential'], name: 'Invented' },
    validFrom: '2026-01-01T00:00:00Z',
    issuer: { id: 'did:web:invented.example', type: ['Profile'], name: 'Invented' },
    credentialSubject: { type: ['AchievementSubject'], name: 'Ada Example', achievement },
  }
  await ask(page, 'imports.start', { caseId, files: [{ name: 'badge.json', bytes: bytesOf(badge) }] })
  await expect
    .poll(async () => ((await ask(page, 'cases.get', { caseId })) as Output<'cases.get'>).credentials.length)
    .toBe(1)
  await page.reload()
  await openPlace(page, `/cases/${caseId}/comparison`)
}

/** Where the keyboard is in the matrix, and what of the cell and of its heads something else lies over or the window cuts off. */
const whereInMatrix = `(() => {
  const cell = document.activeElement
  const column = document.querySelectorAll('.matrix thead th')[cell.cellIndex]
  const isWhole = (part) => {
    const { left, right, top, bottom } = part.getBoundingClientRect()
    const corners = [left + 3, right - 3].flatMap((x) => [top + 3, bottom - 3].map((y) => ({ x, y })))
    return corners.every(({ x, y }) => part.contains(document.elementFromPoint(x, y)))
  }
  const parts = { cell, row: cell.parentElement.firstElementChild, column }
  const covered = Object.keys(parts).filter((name) => !isWhole(parts[name]))
  return { at: cell.ariaLabel.replace(/:.*/, ''), covered }
})()`

/** How many parts hold more than they are wide; words for readers alone are a point in size. */
const cutIn = (selector: string) =>
  `[...document.querySelector(${JSON.stringify(selector)}).querySelectorAll('*')].filter(
    ({ clientWidth, scrollWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1,
  ).length`

// In a narrow window half of a cell lay under the last column, and from the sixth row on no head said which column it was.
test('of 60 outcomes on either side each cell is reached by keys, with what heads its row and column', async ({
  workbench,
}) => {
  test.slow()
  const page = await workbench.open()
  await setUp(page)
  await compared(page, many)
  await page.getByRole('radio', { name: 'Matrix' }).click()
  for (const [width, height] of [
    [1366, 768],
    [640, 720],
    [683, 384],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.locator('.matrix [tabindex="0"]').focus()
    await page.keyboard.press('Control+Home')
    for (const [key, at] of [
      ...Array.from({ length: 9 }, (_, nth) => ['ArrowRight', `C${nth + 2} / M1`] as const),
      ...Array.from({ length: 9 }, (_, nth) => ['ArrowDown', `C10 / M${nth + 2}`] as const),
      ['Control+End', 'C60 / M60'],
      ['ArrowLeft', 'C59 / M60'],
      ['ArrowUp', 'C59 / M59'],
      ['Control+Home', 'C1 / M1'],
    ] as const) {
      await page.keyboard.press(key)
      await expect.poll(() => page.evaluate(whereInMatrix), { message: `${width} ${key}` }).toEqual({ at, covered: [] })
    }
  }
})

// An outcome in full that is higher than the window could be read to its end with a mouse alone.
test('outcomes of 2,000 letters are read by keys, and nothing of one without a space is cut off', async ({
  workbench,
}) => {
  const page = await workbench.open()
  await setUp(page)
  await compared(page, long)
  await page.getByRole('radio', { name: 'Aligned' }).click()
  const row = (code: string) => page.getByRole('option', { name: new RegExp(`^${code} `) })
  for (const width of [1366, 640]) {
    await page.setViewportSize({ width, height: 500 })
    await row('M1').focus()
    if (width === 1366) await page.keyboard.press('Space')
    const below = () =>
      page.evaluate<number>(
        `[...document.activeElement.querySelectorAll('.outcome-text')].at(-1).getBoundingClientRect().bottom - innerHeight`,
      )
    expect(await below()).toBeGreaterThan(0)
    for (let pages = 0; pages < 20 && (await below()) > 0; pages += 1) await page.keyboard.press('PageDown')
    expect(await below()).toBeLessThanOrEqual(0)
    await expect(row('M1')).toBeFocused()
    await page.keyboard.press('End')
    await expect(row('M2')).toBeFocused()
    for (const part of ['.outcomes-list', '.compare-inspector']) expect(await page.evaluate(cutIn(part)), part).toBe(0)
  }
})
