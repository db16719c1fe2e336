import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { dictionaryIn } from './table/dictionary.ts'
import { entriesIn, sensesIn } from './wordNet.ts'

const data = {
  noun: '00000100 03 n 02 Icecap 0 ice_sheet 0 002 @ 00000200 n 0000 + 00000300 v 0101 | a mass of ice; "it melts"',
  verb: '00000300 03 v 01 freeze 0 000 01 + 08 00 | turn to ice',
  adj: '00000400 00 s 01 icy(p) 0 001 & 00000500 a 0000 | like ice',
  adv: '',
}

function folderOfWordNet(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wordnet-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  for (const [part, lines] of Object.entries(data))
    writeFileSync(join(folder, `data.${part}`), `  1 Licence\n${lines}\n`)
  for (const part of Object.keys(data)) writeFileSync(join(folder, `index.${part}`), '  1 Licence\n')
  writeFileSync(join(folder, 'index.noun'), 'icecap n 1 2 @ + 1 0 00000100  \n')
  writeFileSync(join(folder, 'index.verb'), 'freeze v 1 0 1 0 00000300  \n')
  return folder
}

// Would catch a column that is counted wrong: the words would be near to whatever stands at another place.
test('senses, where they point, and entries are read', () => {
  const folder = folderOfWordNet()
  expect([...sensesIn(folder)]).toEqual([
    {
      key: 'n00000100',
      words: ['Icecap', 'ice_sheet'],
      pointers: [
        { sign: '@', key: 'n00000200', word: 0 },
        { sign: '+', key: 'v00000300', word: 1 },
      ],
      gloss: 'a mass of ice; "it melts"',
    },
    { key: 'v00000300', words: ['freeze'], pointers: [], gloss: 'turn to ice' },
    { key: 'a00000400', words: ['icy'], pointers: [{ sign: '&', key: 'a00000500', word: 0 }], gloss: 'like ice' },
  ])
  expect([...entriesIn(folder)]).toEqual([
    { part: 'n', word: 'icecap', senses: ['n00000100'] },
    { part: 'v', word: 'freeze', senses: ['v00000300'] },
  ])
  const { words, verbs, kin } = dictionaryIn(folder)
  expect([[...words], [...verbs]]).toEqual([['icecap', 'freeze'], ['freeze']])
  expect(kin.get('icecap')).toEqual(new Map([['freeze', 9]]))
  expect(kin.get('freeze')).toEqual(new Map([['icecap', 9]]))
})
