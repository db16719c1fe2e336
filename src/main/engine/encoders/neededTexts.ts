import type { ComparedModule } from '#core/matching/comparison.ts'
import { textsOfModule } from '#core/matching/encodedTexts.ts'
import type { EncoderFolder } from '#core/matching/meaning/encoderFolder.ts'
import type { Reader } from '../db/database.ts'
import { encodedHashes, hashOfText } from '../db/repositories/textVectors.ts'

/** The texts of a catalogue that an encoder has no vector for yet, titles first; `of` are all. */
export function missingTexts(
  db: Reader,
  { id, languages }: EncoderFolder,
  modules: readonly ComparedModule[],
): { readonly missing: readonly string[]; readonly of: number } {
  const texts = languages.flatMap((lang) => modules.map((module) => textsOfModule(module, lang)))
  const known = texts.filter((one) => one !== null)
  const all = new Set([...known.map(({ title }) => title), ...known.map(({ whole }) => whole)])
  const done = encodedHashes(db, id)
  return { missing: [...all].filter((text) => !done.has(hashOfText(text))), of: all.size }
}
