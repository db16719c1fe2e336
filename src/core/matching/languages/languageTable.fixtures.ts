import { groupLength } from './languageTable.ts'

/** What the library's modules hold; they are no part of what it exports. */
interface Held {
  readonly languages: Readonly<Record<string, string>>
  /** By group of letters and place of the language. */
  readonly ngrams: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** The smallest table of `eld`, packed as `languageTable.json` has it. */
export async function packedTable(): Promise<string> {
  const beside = (path: string): Promise<unknown> => import(new URL(path, import.meta.resolve('eld/extrasmall')).href)
  const { ngramsData } = (await beside('../ngrams/extrasmall.js')) as { readonly ngramsData: Held }
  const { dictionary } = (await beside('../dictionary.js')) as { readonly dictionary: readonly string[] }
  const { avgScore } = (await beside('../avgScore.js')) as { readonly avgScore: Readonly<Record<string, number>> }
  // It writes a byte that is no letter of ASCII as a character of its own.
  const bytesBy = new Map(dictionary.map((character, byte) => [character, byte] as const).slice(0x80))
  const byteOf = (character: string) => (/[ a-z]/.test(character) ? character.charCodeAt(0) : bytesBy.get(character))
  const groups = Object.entries(ngramsData.ngrams)
    .map(([group, said]) => ({
      bytes: Array.from(group, byteOf).filter((byte) => byte !== undefined),
      group,
      said: Object.entries(said).flatMap(([language, score]) => [Number(language), score]),
    }))
    // Apostrophes are no letters, and are taken out of a text before.
    .filter(({ bytes, group }) => bytes.length === group.length)
    .map(({ bytes, said }) => ({ bytes: Buffer.from(bytes).toString('latin1').padStart(groupLength, '\0'), said }))
    .sort((a, b) => (a.bytes < b.bytes ? -1 : 1))
  const languages = Object.values(ngramsData.languages)
  const all = Buffer.concat([
    Buffer.from(groups.map(({ bytes }) => bytes).join(''), 'latin1'),
    Buffer.from(groups.map(({ said }) => said.length / 2)),
    Buffer.from(groups.flatMap(({ said }) => said)),
  ])
  const table = {
    languages,
    usual: languages.map((language) => avgScore[language]),
    count: groups.length,
    groups: all.toString('base64'),
  }
  return `${JSON.stringify(table)}\n`
}
