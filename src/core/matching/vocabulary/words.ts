import type { VerbClass } from '../bloom.ts'

/** Words written one after the other; in capitals and back "ß" is "ss" and "ς" is "σ", so they are here. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().replaceAll('ß', 'ss').replaceAll('ς', 'σ').split(/\s+/))
}

/** The verbs of each class in the forms they are written in. A verb stands in one class: the lowest that it shows for certain. */
export function verbTable(
  classes: Readonly<Record<VerbClass, string>>,
  formsOf: (verb: string) => readonly string[],
): ReadonlyMap<string, VerbClass> {
  const entries = Object.entries(classes) as [VerbClass, string][]
  return new Map(
    entries.flatMap(([verbClass, verbs]) =>
      [...wordSet(verbs)].flatMap((verb) => formsOf(verb).map((form): [string, VerbClass] => [form, verbClass])),
    ),
  )
}
