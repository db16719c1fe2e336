import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { say, type Block } from '#core/report/document.ts'
import { recognitionStatement } from '#core/report/recognitionStatement.ts'
import { drawnLine, drawnStatement } from '#core/report/statement.fixtures.ts'
import { wordsIn } from '#locales/words.ts'
import { pdfLib } from './libraries.ts'
import { documentOf, fonts, readPdf, renderDocument, renderStatement } from './pdf.fixtures.ts'
import { renderPdf } from './renderPdf.ts'
import { speaker } from './speak.ts'

const textOf = async (rendered: ReturnType<typeof renderStatement>) => {
  const { pages } = await readPdf((await rendered).bytes)
  return pages.map(({ text }) => text).join(' ')
}
const plain = (text: string) => text.replace(/\s+/g, ' ')

// Catches a sentence that is lost on the way to paper: a block that is not drawn, a line cut off at a page's end.
test.each(['en', 'de'] as const)('prints every sentence of the document in "%s"', async (language) => {
  const document = recognitionStatement(drawnStatement({ language }))
  const speak = speaker(language, wordsIn(language))
  const text = await textOf(renderDocument(document))

  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'heading') continue
    // A break behind a word's own hyphen can't be told from one that was made: without hyphens both are alike.
    expect(text.replaceAll('-', '')).toContain(plain(speak(block.text)).replaceAll('-', ''))
  }
  expect(text).toContain('Цветелина Wójcik-Żółkiewska')
  expect(text).not.toMatch(/undefined|null|NaN|\{\{|statement:|report:|recognition:|document\./)
})

test('says the page of the pages, the number and the log entry on each page', async () => {
  const { bytes, pages: count } = await renderStatement()
  const { pages } = await readPdf(bytes)

  expect(pages).toHaveLength(count)
  for (const [index, { text }] of pages.entries()) {
    expect(text).toContain(`Page ${index + 1} of ${count}`)
    expect(text).toContain('Statement 2026/0001')
    expect(text).toContain('9b1f6e0c4da1702b8e53c97d40f6ab1125c3e8907fd4b6a2183e5c7d9f0a6b42')
  }
})

test('says in place of a number that a draft is not issued', async () => {
  expect(await textOf(renderStatement({ number: null }))).toMatch(/Draft, not issued.*Draft of a statement in case/)
})

test('repeats the head of a table that runs over pages, and reads it aloud once', async () => {
  const outcomes = Array.from({ length: 12 }, () => drawnLine.outcomes).flat()
  const { bytes } = await renderStatement({ lines: [{ ...drawnLine, outcomes }] })
  const { pages } = await readPdf(bytes)
  // The letter in front names the outcomes recognised as well.
  const inTable = ({ text }: { readonly text: string }) => !text.includes('Outcomes recognised')
  const withRows = pages.filter((page) => inTable(page) && page.text.includes('Acquire and clean data'))

  expect(withRows.length).toBeGreaterThan(2)
  for (const { text } of withRows) expect(text).toContain('Outcome of the module Outcome of your credential')
  const heads = pages.flatMap(({ structure }) => rolesIn(structure)).filter((role) => role === 'TH')
  expect(heads).toHaveLength(4)
})

// A page that is drawn but not tagged can't be read by someone who can't see it.
test('tags what is read and leaves rules and page numbers out', async () => {
  const { pages, info } = await readPdf((await renderStatement({ language: 'de' })).bytes)
  const roles = new Set(pages.flatMap(({ structure }) => rolesIn(structure)))

  expect([...roles]).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD']))
  expect(info).toMatchObject({
    Language: 'de',
    Title: 'Anerkennungsbescheid 2026/0001, Цветелина Wójcik-Żółkiewska',
    CreationDate: 'D:20260520000000Z',
  })
})

test('shows a box for what no font has, and lists it', async () => {
  const blocks: Block[] = [{ kind: 'paragraph', text: { text: 'Name: 李 Ωμέγα ☃', lang: 'und' } }]
  const { bytes, missing } = await renderDocument(documentOf(blocks))

  expect(missing).toEqual(['☃', '李'].map((character) => character.codePointAt(0)))
  expect((await readPdf(bytes)).pages[0]?.text).toContain('Name: Ωμέγα')
})

// "m̂" stood there as m with a caret behind it, and "ḗ" as an empty box, though the fonts have its parts.
test('sets marks over their letters, also where no font has both as one', async () => {
  const blocks: Block[] = [{ kind: 'paragraph', text: { text: 'm\u0302 \u1e17', lang: 'und' } }]
  const { bytes, missing } = await renderDocument(documentOf(blocks))
  const { context } = await pdfLib.PDFDocument.load(bytes)
  const drawn = context
    .enumerateIndirectObjects()
    .flatMap(([, one]) => (one instanceof pdfLib.PDFRawStream ? [pdfLib.decodePDFRawStream(one).decode()] : []))
    .map((stream) => Buffer.from(stream).toString('latin1'))
    .filter((stream) => stream.includes('/MCID'))
    .join()

  expect(missing).toEqual([])
  // Back over the letter by what the font says, the mark, and forth again.
  expect(drawn).toMatch(/<[0-9a-f]{4}>\s*471\s*<[0-9a-f]{4}>\s*-471/i)
  expect((await readPdf(bytes)).pages[0]?.text.normalize('NFC')).toContain('m\u0302 \u1e17')
})

test('prints what looks like a key or a placeholder as it is written', async () => {
  const blocks: Block[] = [
    { kind: 'paragraph', text: { text: 'Take {{this}} and $t(report:page) word for word.', lang: 'en' } },
    { kind: 'paragraph', text: say('report:value', { value: '$t(report:none) {{x}}' }) },
  ]
  const text = await textOf(renderDocument(documentOf(blocks)))

  expect(text).toContain('Take {{this}} and $t(report:page) word for word. $t(report:none) {{x}}')
})

/** Another day, language and time zone, in a process of its own. */
async function renderedElsewhere(environment: Record<string, string>, day: string): Promise<string> {
  const clock = `globalThis.Date = class extends Date {
    constructor(...given) { super(...(given.length === 0 ? ['${day}'] : given)) }
    static now() { return Date.parse('${day}') }
  }`
  const script = fileURLToPath(new URL('./renderOnce.fixtures.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(clock)}`, script],
    { env: { ...process.env, ...environment }, encoding: 'buffer', maxBuffer: 16 * 1024 * 1024 },
  )
  return createHash('sha256').update(stdout).digest('hex')
}

// Bytes that differ by machine or day could not be told from bytes that were changed.
test('gives the same bytes in another time zone, language and year', { timeout: 120_000 }, async () => {
  const [here, there] = await Promise.all([
    renderedElsewhere({ TZ: 'Europe/Sofia', LANG: 'bg_BG.UTF-8', LC_ALL: 'bg_BG.UTF-8' }, '2026-05-20T22:30:00Z'),
    renderedElsewhere({ TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' }, '2031-01-01T00:00:01Z'),
  ])

  expect(there).toBe(here)
})

test('gives other bytes, and another identifier, for another content', async () => {
  const document = recognitionStatement(drawnStatement())
  const render = (number: string) =>
    renderPdf(recognitionStatement(drawnStatement({ number })), wordsIn('en'), fonts, {
      creationDate: new Date(`${document.metadata.date}T00:00:00Z`),
    })
  const [one, same, other] = [await render('2026/0001'), await render('2026/0001'), await render('2026/0002')]

  expect(Buffer.compare(one.bytes, same.bytes)).toBe(0)
  expect(Buffer.compare(one.bytes, other.bytes)).not.toBe(0)
})

/** The roles on a page that hold something there. */
function rolesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const { role, children = [] } = node as { role?: string; children?: unknown[] }
  const inside = children.flatMap(rolesIn)
  const holds = inside.length > 0 || children.some((child) => (child as { type?: string }).type === 'content')
  return role !== undefined && holds ? [role, ...inside] : inside
}

// Fonts and layouts are kept from one document to the next: a glyph that two characters share would be read aloud as the
// character of the document before, and issued bytes would depend on what was printed earlier that day.
test('what was printed before leaves no trace in the bytes', async () => {
  const texts = [
    'Grüße\u00a0\u2011\u00a0aus\u00a0Łódź \u2011 \u03bc \u2126',
    'Grüße - aus Łódź \u00ad - \u00b5 \u03a9 Übergröße',
    'fi fl ffi - \u2010 Übergröße\u00a0-\u00a0aus',
  ]
  const print = (text: string, faces: typeof fonts) =>
    renderPdf(documentOf([{ kind: 'paragraph', text: { text, lang: 'und' } }]), wordsIn('en'), faces, {
      creationDate: new Date('2026-05-20T00:00:00Z'),
    })
  for (const text of [...texts, ...texts.toReversed()]) {
    const anew = { ...fonts, serif: Uint8Array.from(fonts.serif), sans: Uint8Array.from(fonts.sans) }
    const [fresh, kept] = [await print(text, anew), await print(text, fonts)]
    expect([text, Buffer.from(kept.bytes).equals(fresh.bytes)]).toEqual([text, true])
  }
})
