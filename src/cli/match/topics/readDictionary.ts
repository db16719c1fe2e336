import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { sentencesOf, type Belonging } from './belonging.ts'

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const sentencesRead = 6

/**
 * Terms with the sentences that explain them, from a dictionary in the format of dictd(8): an index of headword, start and
 * length in base 64, and beside it the texts, compressed, under the same name with `.dict.dz`.
 */
export function readDictionary(index: string): Belonging[] {
  const texts = gunzipSync(readFileSync(index.replace(/\.index$/, '.dict.dz')))
  const known = new Set<string>()
  return readFileSync(index, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [term = '', start = '', length = ''] = line.split('\t')
      // Further headwords of one text, and what the dictionary says of itself.
      if (length === '' || term.startsWith('00') || known.has(start)) return []
      known.add(start)
      const from = numberOf(start)
      const explained = plainText(texts.toString('utf8', from, from + numberOf(length)))
      return [{ texts: [term, ...sentencesOf(explained).slice(0, sentencesRead)], weight: 3 }]
    })
}

function numberOf(base64: string): number {
  return Array.from(base64).reduce((sum, digit) => sum * 64 + digits.indexOf(digit), 0)
}

/** Without the line of the headword, links, marks of subjects and dates. */
function plainText(entry: string): string {
  return entry
    .slice(entry.indexOf('\n') + 1)
    .replace(/[{}]/g, '')
    .replace(/<[^>]{0,40}>|\[[^\]]*\]|\(\d{4}-\d\d-\d\d\)|\(http[^)]*\)/g, '')
}
