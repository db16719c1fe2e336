import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Belonging } from './belonging.ts'

const [wordsRead, examplesRead] = [5, 2]

/** The words of one sense, each by itself, with its explanation and examples, from the data files of WordNet 3.1 (wndb(5WN)). */
export function readGlosses(folder: string): Belonging[] {
  return ['noun', 'verb', 'adj', 'adv'].flatMap((part) =>
    readFileSync(join(folder, `data.${part}`), 'latin1')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(' '))
      .map(senseOf),
  )
}

function senseOf(line: string): Belonging {
  const [fields = '', gloss = ''] = line.split(' | ')
  const parts = fields.split(' ')
  const count = Number.parseInt(parts[3] ?? '0', 16)
  const words = Array.from({ length: count }, (_, nth) =>
    (parts[4 + 2 * nth] ?? '').replace(/\(.*?\)/, '').replaceAll('_', ' '),
  )
  const told = gloss.trim().split('; ')
  const explained = told.filter((one) => !one.startsWith('"')).join('; ')
  const examples = told.filter((one) => one.startsWith('"')).map((one) => one.replaceAll('"', ''))
  return { texts: [...words.slice(0, wordsRead), explained, ...examples.slice(0, examplesRead)], weight: 1 }
}
