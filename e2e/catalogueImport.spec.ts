import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { twoModules, workbookOf } from '../src/core/programme/formats/formats.fixtures.ts'
import { setUp } from './officer.ts'
import { expect, test } from './workbench.ts'

interface File {
  readonly name: string
  readonly content: string | Uint8Array
}

/** Chooses files as the officer does in the system's dialog. */
async function choose(page: Page, ...files: readonly File[]): Promise<void> {
  await page.getByRole('link', { name: 'Local catalogue' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import catalogue' }).click()
  await (
    await chooser
  ).setFiles(
    files.map(({ name, content }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })),
  )
  await expect(page.getByRole('heading', { level: 1, name: /^Import (“|\d+ files)/ })).toBeVisible()
}

async function pick(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('button', { name: label }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

async function seriousFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

const rows: (string | number)[][] = [
  ['Modulnr.', 'Titel', 'Punkte', 'Niveau', 'Lernergebnisse', 'Dozent'],
  ['INF-1', 'Datenbanken', 7.5, 'Bachelor', 'Ein Schema entwerfen\nAbfragen formulieren', 'Prof. Muster'],
  ['INF-2', 'Rechnernetze', 5, 'Intermediate', 'Netze planen\nStörungen finden', 'Dr. Beispiel'],
]

test('a workbook is mapped, corrected, remembered and imported', async ({ workbench }) => {
  const page = await workbench.open()
  await setUp(page)
  await choose(page, { name: 'Modulhandbuch 2025.xlsx', content: workbookOf(rows) })

  const made = page.getByRole('complementary', { name: 'What will be made' })
  await expect(page.getByRole('row', { name: /^Modulnr\./ })).toContainText('2 of 2')
  await expect(page.getByRole('row', { name: /^Niveau/ })).toContainText('“Bachelor” becomes 6')
  await expect(page.getByRole('row', { name: /^Niveau/ })).toContainText('1 of 2')
  await expect(page.getByRole('row', { name: /^Dozent/ })).toContainText('Personal data; not needed')
  await expect(page.getByRole('alert')).toContainText('2 problems')
  await expect(page.getByText('Row 2: INF-1 is left out: nothing says its credits.')).toBeVisible()
  await expect(made.getByText('No row makes a module yet.').first()).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])

  await pick(page, 'What “Punkte” becomes', 'ECTS credits')
  await expect(made.getByRole('heading', { name: 'INF-1 Datenbanken' })).toBeVisible()
  await expect(made).toContainText('7.5 ECTS')
  await expect(made.getByRole('listitem')).toHaveText(['Ein Schema entwerfen', 'Abfragen formulieren'])
  await expect(page.getByText('Row 3, column “Niveau”: “Intermediate” can’t be read')).toBeVisible()
  await made.getByRole('button', { name: 'Next module' }).click()
  await expect(made.getByRole('heading', { name: 'INF-2 Rechnernetze' })).toBeVisible()
  await made.getByRole('button', { name: 'Save this mapping' }).click()
  await expect(made).toContainText('Saved: the next file with these columns is read this way.')
  expect(await seriousFaults(page)).toEqual([])

  // A button that has the focus would answer the key itself.
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^Imported: 0 programmes, 2 module versions with 4 outcomes/)).toBeVisible()
  await page.getByRole('button', { name: 'To the catalogue' }).click()
  await page.getByRole('searchbox').fill('inf-1')
  await expect(page.getByRole('option')).toHaveText([/INF-1.*Datenbanken/])

  await choose(page, {
    name: 'Modulhandbuch 2026.xlsx',
    content: workbookOf([...rows, ['INF-3', 'Statistik', 5, 'Bachelor', 'Daten deuten', '']]),
  })
  await expect(page.getByText(/Mapping “Modulhandbuch 2025.xlsx” of/)).toBeVisible()
  await expect(made.getByRole('button', { name: 'Import 3 modules' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('option')).toHaveCount(2)
})

test('long cells leave room for what each column becomes and how many rows were read', async ({ workbench }) => {
  const page = await workbench.open()
  await setUp(page)
  const contents = 'Grundlagen der Modellierung, Entwurf von Schemata, Anfragen und ihre Optimierung, '.repeat(12)
  await choose(page, {
    name: 'lang.xlsx',
    content: workbookOf([
      ['Titel', 'LP', 'Inhalte', 'Lernergebnisse'],
      ['Datenbanken', 5, contents, `Ein Schema entwerfen: ${contents}`],
      ['Rechnernetze', 5, contents, `Netze planen: ${contents}`],
    ]),
  })

  for (const column of ['Titel', 'Lernergebnisse', 'Inhalte']) {
    const becomes = await page.getByRole('button', { name: `What “${column}” becomes` }).boundingBox()
    // Room for “Learning outcomes”; beside long cells it was 52 pixels wide.
    expect(becomes?.width ?? 0).toBeGreaterThan(160)
  }
  await expect(page.getByRole('columnheader', { name: 'Rows read' })).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('row', { name: /^Lernergebnisse/ })).toContainText('2 found')
})

test('module pages in Markdown come together, an ELM file with its levels, and what is no catalogue is told', async ({
  workbench,
}) => {
  const page = await workbench.open()
  await setUp(page)
  const markdown = (title: string) =>
    `---\nects: 6\n---\n\n# ${title}\n\n## Outcomes\n\n- Design a ${title} system\n- Judge one\n`
  await choose(
    page,
    { name: 'vision.md', content: markdown('Machine vision') },
    { name: 'audio.md', content: markdown('Audio engineering') },
  )
  await expect(page.getByRole('heading', { level: 1, name: 'Import 2 files' })).toBeVisible()
  await expect(page.getByText('No column is the code: each module is called by its title.')).toBeVisible()
  await page.getByRole('button', { name: 'Import 2 modules' }).click()
  await expect(page.getByText(/^Imported: .*2 module versions with 4 outcomes/)).toBeVisible()
  await page.getByRole('button', { name: 'To the catalogue' }).click()
  await expect(page.getByRole('option')).toHaveCount(2)

  await choose(page, { name: 'loq.xml', content: twoModules.elmXml })
  await expect(page.getByRole('complementary')).toContainText('EQF 6')
  await page.getByRole('button', { name: 'Import 2 modules' }).click()
  await expect(page.getByText(/^Imported: .*2 module versions/)).toBeVisible()
  await page.getByRole('button', { name: 'To the catalogue' }).click()

  await choose(page, { name: 'entities.xml', content: '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' })
  await expect(page.getByRole('alert')).toContainText('entities.xml: nothing was read, and nothing was changed.')
  await expect(page.getByText(/^The XML declares a document type/)).toBeVisible()
  await page.getByRole('button', { name: 'To the catalogue' }).click()
  await expect(page.getByRole('option')).toHaveCount(4)
})

test('a large import is stopped half way and goes on with the same file', async ({ workbench }) => {
  test.slow()
  const page = await workbench.open()
  await setUp(page)
  const many = Array.from({ length: 20_000 }, (_, at) => [
    `M-${String(at)}`,
    `Modul ${String(at)}`,
    5,
    'Daten beschreiben',
  ])
  const file = { name: 'gross.xlsx', content: workbookOf([['Code', 'Titel', 'LP', 'Lernergebnisse'], ...many]) }
  await choose(page, file)
  await page.getByRole('button', { name: 'Import 20000 modules' }).click({ timeout: 60_000 })
  await expect(page.getByRole('progressbar', { name: 'Import of the catalogue' })).toBeVisible()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText(/^Stopped: [\d,]+ of 20,000 modules were gone through\./)).toBeVisible()
  await page.getByRole('button', { name: 'To the catalogue' }).click()

  await choose(page, file)
  await page.getByRole('button', { name: 'Import 20000 modules' }).click({ timeout: 60_000 })
  await expect(page.getByText(/^Imported: /)).toBeVisible({ timeout: 120_000 })
  await page.getByRole('button', { name: 'To the catalogue' }).click()
  await expect(page.getByText('1–200 of 20,000')).toBeVisible()
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(page.getByText('201–400 of 20,000')).toBeVisible()
})

test.describe('in German', () => {
  test.use({ locale: 'de-DE' })

  test('the screen speaks German', async ({ workbench }) => {
    const page = await workbench.open()
    await page.getByLabel('Ihr Name').fill('Mira Aldous')
    await page.getByLabel('Ihre Stelle').fill('Anerkennungsstelle')
    await page.getByLabel('Neue Passphrase').fill('green ducks at dawn')
    await page.getByLabel('Dieselbe Passphrase noch einmal').fill('green ducks at dawn')
    await page.getByRole('button', { name: 'Datenbank anlegen' }).click()
    await page.getByText('Ich habe ihn gedruckt oder aufgeschrieben').click({ timeout: 30_000 })
    await page.getByRole('button', { name: 'Werkbank öffnen' }).click()
    await page.getByRole('link', { name: 'Lokaler Katalog' }).click()
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Katalog importieren' }).click()
    await (
      await chooser
    ).setFiles([{ name: 'm.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(twoModules.xlsx) }])

    await expect(page.getByRole('row', { name: /^Niveau/ })).toContainText('„Bachelor“ wird 6')
    await expect(page.getByRole('button', { name: '2 Module importieren' })).toBeVisible()
  })
})
