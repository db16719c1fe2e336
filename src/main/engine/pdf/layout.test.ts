import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Table } from '#core/report/document.ts'
import { piece } from './blocks/setting.ts'
import { breakLines } from './lineBreaks.ts'
import { paginate, type Piece } from './pages.ts'
import { documentOf, fonts, readPdf, renderDocument } from './pdf.fixtures.ts'
import { page as sheet, styles } from './style.ts'
import { createTypeface } from './typeface.ts'

const draw = () => undefined

describe('pages', () => {
  const anyPiece = fc.record({
    height: fc.integer({ min: 1, max: 100 }),
    before: fc.integer({ min: 0, max: 20 }),
    keep: fc.boolean(),
    newPage: fc.boolean(),
    head: fc.constant(null),
    draw: fc.constant(draw),
  })

  // Catches a piece that is lost or doubled where a page ends, and one that runs into the footer.
  test('hold every piece once, in order, one below the other and above the footer', () => {
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 60 }), fc.integer({ min: 100, max: 400 }), (pieces, room) => {
        const pages = paginate(pieces, room)
        expect(pages.flat().map((placed) => placed.piece)).toEqual(pieces)
        for (const page of pages) {
          let bottom = 0
          for (const { piece: one, top } of page) {
            expect(top).toBeGreaterThanOrEqual(bottom)
            bottom = top + one.height
          }
          expect(bottom).toBeLessThanOrEqual(room)
        }
      }),
    )
  })

  test('never end with a piece that keeps with the next, where a page could hold both', () => {
    fc.assert(
      fc.property(fc.array(anyPiece, { minLength: 2, maxLength: 40 }), (drawn) => {
        // Chains of two at most: longer ones may be too high for any page.
        const pieces = drawn.map((one, index) => ({ ...one, keep: one.keep && index % 2 === 0 }))
        const pages = paginate(pieces, 240).filter((page) => page.length > 0)
        for (const page of pages.slice(0, -1)) expect(page.at(-1)?.piece.keep).toBe(false)
      }),
    )
  })

  // A page with a heading alone on it, and all else empty, before a long text that is cut anyway.
  test('are filled with what no page can hold, unless hardly any of it would fit', () => {
    const long = Array.from({ length: 30 }, (): Piece => piece({ height: 20, keep: true, draw }))
    const lines = (count: number) => Array.from({ length: count }, (): Piece => piece({ height: 20, draw }))
    const firstPage = (before: number) => paginate([...lines(before), ...long], 200)[0]?.length

    expect(firstPage(2)).toBe(10)
    expect(firstPage(8)).toBe(8)
  })

  test('begin with the head of a table that runs on', () => {
    const head = piece({ height: 10, keep: true, draw })
    const rows = Array.from({ length: 30 }, (): Piece => piece({ height: 20, head, draw }))
    const pages = paginate([head, ...rows], 200)

    for (const [index, page] of pages.entries()) {
      expect(page[0]?.piece).toBe(head)
      expect(page[0]?.repeated).toBe(index > 0)
    }
  })
})

describe('lines', () => {
  const typeface = createTypeface(fonts)
  const word = fc.oneof(
    fc.string({
      unit: fc.constantFrom(...Array.from('abcdefghijklmnoprstuvzäöüßéłżńŹабвгд-/')),
      minLength: 1,
      maxLength: 40,
    }),
    fc.constantFrom('Anerkennungsverfahren', 'Wesentlichkeitsschwelle', 'INF-2310', '5,50\u00a0ECTS', '2026/0001'),
  )

  // Catches letters that are lost at a break, and lines that stick out of the page or into the next column.
  test('are never wider than their column and lose no letter', () => {
    const language = fc.constantFrom('en', 'de' as const)
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 40 }),
        fc.integer({ min: 60, max: 480 }),
        language,
        (words, width, lang) => {
          const lines = breakLines(words.join(' '), width, styles.body, lang, typeface)
          for (const { text, hyphenated } of lines) {
            const drawn = typeface.width(hyphenated ? `${text}-` : text, styles.body.face, styles.body.size)
            expect(drawn).toBeLessThanOrEqual(width + 0.5)
          }
          expect(
            lines
              .map(({ text }) => text)
              .join('')
              .replaceAll(' ', ''),
          ).toBe(words.join('').normalize('NFC'))
        },
      ),
    )
  })

  test('break at syllables, after a hyphen, and never inside a number with its unit', () => {
    const of = (text: string, width: number) =>
      breakLines(text, width, styles.body, 'de', typeface).map(({ text: line, hyphenated }) =>
        hyphenated ? `${line}-` : line,
      )

    expect(of('Anerkennungsverfahren', 60)).toEqual(['Anerken-', 'nungsver-', 'fahren'])
    expect(of('von 5,50\u00a0ECTS', 50)).toEqual(['von', '5,50\u00a0ECTS'])
    expect(of('missing-data', 45)).toEqual(['missing-', 'data'])
    expect(of('von ECTS-Punkten', 70)).toEqual(['von', 'ECTS-Punkten'])
  })

  // A title of one endless word comes from a file that somebody sent, and the engine sets it where it answers everybody.
  test.each(['en', 'de'] as const)('are found for a word without an end in a moment (%s)', (language) => {
    const began = performance.now()
    const lines = breakLines('x'.repeat(20_000), 400, styles.body, language, typeface)

    expect(lines.map(({ text }) => text).join('')).toHaveLength(20_000)
    expect(performance.now() - began).toBeLessThan(5000)
  })

  test('are as even as they can be', () => {
    const lines = breakLines('aaa bb cc ddddd', 40, { ...styles.body, size: 12 }, 'en', typeface)

    expect(lines.map(({ text }) => text)).toEqual(['aaa', 'bb cc', 'ddddd'])
  })
})

// "Universitätsverwal" above "tungsgebäude" reads as two words, and a hyphen beyond its column runs into what stands beside it.
test('draws the hyphen of a line that ends at the right, inside its column', async () => {
  const letterhead = {
    institution: 'Universität Altenmark',
    lines: ['Universitätsverwaltungsgebäude der Anerkennungsstelle für Berufszugangsqualifikationen'],
  }
  const table: Table = {
    kind: 'table',
    columns: [
      { label: { text: 'Ergebnis', lang: 'de' }, share: 0.85, align: 'start' },
      { label: { text: 'Leistungspunkteanrechnung', lang: 'de' }, share: 0.15, align: 'end' },
    ],
    rows: [],
    totals: [],
  }
  const document = documentOf([table])
  const { pages } = await readPdf(
    (await renderDocument({ ...document, letterhead, metadata: { ...document.metadata, language: 'de' } })).bytes,
  )
  const items = pages[0]?.items ?? []
  const hyphens = items.filter(({ text }) => text === '-')

  expect(hyphens.length).toBeGreaterThanOrEqual(2)
  for (const { x, width } of items) expect(x + width).toBeLessThanOrEqual(sheet.width - sheet.right + 0.5)
})

// The worst a catalogue can hold: cells of any length, rows higher than a page.
test('prints every cell of any table once, above the footer', async () => {
  const cellText = fc.integer({ min: 1, max: 220 })
  const rows = fc.array(fc.tuple(cellText, cellText), { minLength: 1, maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(rows, async (sizes) => {
      const name = (row: number, column: number, part: number) => `r${row}c${column}p${part}`
      const cell = (row: number, column: number, parts: number) => ({
        text: [{ text: Array.from({ length: parts }, (_, part) => name(row, column, part)).join(' '), lang: 'en' }],
        mark: column === 0 ? ('holds' as const) : null,
      })
      const table: Table = {
        kind: 'table',
        columns: [
          { label: { text: 'First', lang: 'en' }, share: 0.7, align: 'start' },
          { label: { text: 'Second', lang: 'en' }, share: 0.3, align: 'start' },
        ],
        rows: sizes.map(([first, second], row) => [cell(row, 0, first), cell(row, 1, second)]),
        totals: [],
      }
      const { pages } = await readPdf((await renderDocument(documentOf([table]))).bytes)
      const all = pages.map(({ text }) => text).join(' ')
      const wanted = sizes.flatMap(([first, second], row) => [
        ...Array.from({ length: first }, (_, part) => name(row, 0, part)),
        ...Array.from({ length: second }, (_, part) => name(row, 1, part)),
      ])
      expect((all.match(/r\d+c\d+p\d+/g) ?? []).toSorted()).toEqual(wanted.toSorted())

      for (const { items } of pages) {
        const footer = Math.max(...items.filter(({ text }) => /^Page \d|^Statement 2026/.test(text)).map(({ y }) => y))
        const cells = items.filter(({ text }) => /^r\d+c/.test(text))
        expect(Math.min(...cells.map(({ y }) => y), sheet.height)).toBeGreaterThan(footer + styles.footer.leading)
      }
    }),
    { numRuns: 6 },
  )
})
