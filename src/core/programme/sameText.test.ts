import { expect, test } from 'vitest'
import type { LangText } from '../values.ts'
import { sameText, sameWording } from './sameText.ts'

const en = (value: string) => ({ lang: 'en', value })
const de = (value: string) => ({ lang: 'de', value })

// Would catch an earlier judgement that is shown as one of the same outcome after the catalogue made another of it, and a
// translation that was added since and is taken for another wording.
test.each<[LangText, LangText, boolean]>([
  [[en('Write SQL queries')], [en('Write SQL queries')], true],
  [[en('Write SQL queries')], [en(' write  SQL queries\n')], true],
  [[en('Write SQL queries'), de('SQL-Abfragen schreiben')], [en('Write SQL queries')], true],
  [[{ lang: 'EN-gb', value: 'Write SQL queries' }], [en('Write SQL queries')], true],
  [[en('Write SQL queries')], [en('Write and tune SQL queries')], false],
  [[en('Write SQL queries'), de('SQL schreiben')], [en('Write SQL queries'), de('SQL lesen')], false],
  [[en('Write SQL queries')], [de('SQL-Abfragen schreiben')], false],
  [[], [], false],
])('%j and %j: %s', (one, other, same) => {
  expect(sameWording(one, other)).toBe(same)
  expect(sameWording(other, one)).toBe(same)
})

// Would catch a change of the catalogue that nobody is told of, and one that is told though no word of it is new.
test.each<[LangText, LangText, boolean]>([
  [[en('Write SQL queries')], [en(' Write  SQL queries\n')], true],
  [[{ lang: 'en-GB', value: 'Write SQL queries' }], [en('Write SQL queries')], true],
  [[en('Write SQL queries'), de('SQL-Abfragen schreiben')], [en('Write SQL queries')], true],
  [[en('Write SQL queries')], [en('Write sql queries')], false],
])('letter by letter %j and %j: %s', (one, other, same) => {
  expect(sameText(one, other)).toBe(same)
  expect(sameText(other, one)).toBe(same)
})
