import { readFileSync } from 'node:fs'
import { sentencesOf, type Belonging } from './belonging.ts'

const sentencesRead = 5
/** Parts of a program that are described like the program. */
const parts =
  /-(?:dev|dbg|dbgsym|doc|l10n|locale|data|common)$|-l10n-|-locale-|^(?:fonts|hunspell|aspell|task|firmware|librust)/

/** Summaries of programs with the sentences that describe them, from a file of translated descriptions of Debian. */
export function readDescriptions(file: string): Belonging[] {
  const known = new Set<string>()
  return readFileSync(file, 'utf8')
    .split('\n\n')
    .flatMap((stanza) => {
      const name = /^Package: (\S+)/m.exec(stanza)?.[1]
      const description = /^Description-en: (.*(?:\n .*)*)/m.exec(stanza)?.[1]
      if (name === undefined || description === undefined || parts.test(name)) return []
      const [first = '', ...rest] = description.split('\n')
      const summary = first.replace(/ - .*$| \(.*\)$/, '')
      if (known.has(summary)) return []
      known.add(summary)
      const paragraphs = rest.join('\n').split(/^ \.$/m)
      return [{ texts: [summary, ...paragraphs.flatMap(sentencesOf).slice(0, sentencesRead)], weight: 1 }]
    })
}
