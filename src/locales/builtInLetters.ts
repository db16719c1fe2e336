import { createWordsInstance, type UiLanguage } from './words.ts'

const instances = new Map<UiLanguage, ReturnType<typeof createWordsInstance>>()

/** The built-in wording of a letter with its placeholders unfilled. `kind` is a key of `letter:builtIn`. */
export function builtInLetter(language: UiLanguage, kind: string): { readonly subject: string; readonly body: string } {
  const instance = instances.get(language) ?? createWordsInstance(language)
  instances.set(language, instance)
  const raw = (key: string) => {
    const found: unknown = instance.getResource(language, 'letter', key)
    if (typeof found !== 'string') throw new Error(`No built-in wording ${key} in ${language}`)
    return found
  }
  return { subject: raw(`builtIn.${kind}.subject`), body: raw(`builtIn.${kind}.body`) }
}
