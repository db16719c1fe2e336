import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { topicOf, topicRows } from '#core/matching/meaning/topic.ts'
import { readTopicTable, type TopicTable } from '#core/matching/meaning/topicTable.ts'
import { cosineOf } from '#core/matching/ranking/meaningOf.ts'
import { createLexicon, nothingKnown } from '#core/matching/ranking/lexicon.ts'
import { readDescriptions } from './readDescriptions.ts'
import { readDictionary } from './readDictionary.ts'
import { readDocuments } from './readDocuments.ts'
import { readGlosses } from './readGlosses.ts'
import { writeTopics } from './writeTopics.ts'

const folder = mkdtempSync(join(tmpdir(), 'topics-'))

const fields = [
  ['glacier', 'ice', 'moraine', 'snow', 'valley', 'crevasse'],
  ['ledger', 'account', 'debit', 'invoice', 'balance sheet', 'voucher'],
  ['violin', 'bow', 'string quartet', 'sonata', 'viola', 'cello'],
]
/** Each word of a field explained by two others of it: no word stands beside all the others. */
const belonging = Array.from({ length: 40 }, (_, round) =>
  fields.flatMap((words) =>
    words.map((word, nth) => ({
      texts: [word, `${words[(nth + 1 + (round % 4)) % 6] ?? ''} and ${words[(nth + 2 + (round % 3)) % 6] ?? ''}`],
      weight: 1,
    })),
  ),
).flat()

const learning = { dimensions: 8, steps: 60, together: 16, sharpness: 10, rate: 0.02 }
const lexicon = createLexicon('en', null, nothingKnown)
const passages = (...texts: string[]) => texts.map((text) => lexicon.read(text, 'dropped'))

function learned(name: string): { readonly table: TopicTable; readonly bytes: Uint8Array<ArrayBuffer> } {
  const out = join(folder, name)
  writeTopics(belonging, out, learning)
  const bytes = Uint8Array.from(readFileSync(out))
  return { bytes, table: readTopicTable(bytes) }
}

const { table, bytes } = learned('one.bin')

// A table whose rows are taken for those of other stems would still be read, and rank by chance.
test('words of one field point nearer to one another than to those of another field', () => {
  const topics = fields.map((words) => words.map((word) => topicOf(passages(word), table)))
  topics.forEach((field, nth) => {
    for (const one of field) {
      const inside = Math.min(...field.map((other) => cosineOf(one, other)))
      const outside = Math.max(
        ...topics.flatMap((words, at) => (at === nth ? [] : words.map((word) => cosineOf(one, word)))),
      )
      expect(inside).toBeGreaterThan(outside)
    }
  })
})

// Two words that only together name a thing would be no more than their sum.
test('two stems that follow one another have a row of their own, in this order alone', () => {
  const [balance, sheet] = ['balanc', 'sheet'].map(table.rowOf)
  expect(table.pairRow(balance ?? -1, sheet ?? -1)).toBeGreaterThan(Math.max(balance ?? -1, sheet ?? -1))
  expect(table.pairRow(sheet ?? -1, balance ?? -1)).toBe(-1)
  expect(topicRows(passages('the balance of sheets', 'balance', 'sheet'), table)).toHaveLength(5)
})

// Figures of a release could not be made again.
test('the same texts make the same bytes', () => {
  expect(learned('two.bin').bytes).toEqual(bytes)
})

// An order of outcomes would change the digits of a score.
test('the order of passages changes no digit', () => {
  const words = fields.flat()
  fc.assert(
    fc.property(
      fc
        .array(fc.shuffledSubarray(words, { minLength: 1 }), { minLength: 1, maxLength: 6 })
        .chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
        ),
      ([one, other]) => {
        const of = (texts: readonly string[][]) => topicOf(passages(...texts.map((text) => text.join(' '))), table)
        expect(of(other)).toEqual(of(one))
      },
    ),
  )
})

test('a text of unknown words has no topic', () => {
  expect(topicOf(passages('zyzzyva 42 and the'), table)).toBeNull()
})

// A file that was cut short would be read beyond its end.
test('a damaged table is refused', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
      expect(() => readTopicTable(bytes.slice(0, length))).toThrow()
    }),
  )
})

test('glosses, dictionaries, descriptions and documents are read', () => {
  const sense = '00001740 03 n 02 ice_sheet 0 icecap(p) 0 000 | a mass of ice; covers land; "an icecap melts"\n'
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    writeFileSync(join(folder, `data.${part}`), `  1 This is a licence\n${part === 'noun' ? sense : ''}`)
  }
  expect(readGlosses(folder)).toEqual([
    { texts: ['ice sheet', 'icecap', 'a mass of ice; covers land', 'an icecap melts'], weight: 1 },
  ])

  const entry = 'rollback\n<database> Undoing a {transaction} that failed.  It is a part of recovery. (1999-01-02)\n'
  writeFileSync(join(folder, 'computing.dict.dz'), gzipSync(`about\n${entry}`))
  writeFileSync(join(folder, 'computing.index'), `00-about\tA\tG\nrollback\tG\tBW\nroll back\tG\tBW\n`)
  expect(readDictionary(join(folder, 'computing.index'))).toEqual([
    { texts: ['rollback', 'Undoing a transaction that failed.', 'It is a part of recovery.'], weight: 3 },
  ])

  const described = (name: string, text: string) => `Package: ${name}\nDescription-md5: 0\nDescription-en: ${text}`
  writeFileSync(
    join(folder, 'described'),
    [
      described(
        'seq',
        'sequence alignment of proteins - tools\n Aligns many sequences at once.\n .\n It draws trees, too.',
      ),
      described('seq-dev', 'headers of it\n Needed to build programs with it.'),
    ].join('\n\n'),
  )
  expect(readDescriptions(join(folder, 'described'))).toEqual([
    { texts: ['sequence alignment of proteins', 'Aligns many sequences at once.', 'It draws trees, too.'], weight: 1 },
  ])

  const docs = [{ id: 'a', title: 'Glaciology', desc: 'How ice moves over land. Students must have passed geology.' }]
  writeFileSync(join(folder, 'set.json'), JSON.stringify({ docs, queries: [] }))
  expect(readDocuments(join(folder, 'set.json'))).toEqual([
    { texts: ['Glaciology', 'How ice moves over land.'], weight: 3 },
  ])
})
