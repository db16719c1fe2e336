/**
 * A rule of the text that can be switched off: in the place of each of its modules another is loaded that knows nothing.
 *
 * `modules` are ends of addresses, or names of packages as they are imported, each with what stands in their place.
 */
interface Rule {
  readonly modules: readonly (readonly [module: string, off: URL])[]
}

const off = (name: string) => new URL(`./off/${name}.ts`, import.meta.url)

/** Every rule of the text that is not a signal of its own; another is a line here. */
export const rules: Readonly<Record<string, Rule>> = {
  'detection of languages': { modules: [['/languages/nearLanguages.ts', off('detector')]] },
  stemming: { modules: [['@orama/stemmers/', off('stemmer')]] },
  'words that the stemmer takes for another': { modules: [['/vocabulary/toldApart.ts', off('toldApart')]] },
  'British and American spelling': { modules: [['/vocabulary/spelling.ts', off('spelling')]] },
  'short forms opened': { modules: [['/transcript/pairs.ts', off('shortForms')]] },
  'short forms that no list holds': { modules: [['/ranking/shortForms.ts', off('openedForms')]] },
  'compounds taken apart': {
    modules: [
      ['/meaning/compounds.ts', off('compounds')],
      ['/signals/compoundPart.ts', off('compoundPart')],
    ],
  },
  'negation, with and without': {
    modules: [
      ['/meaning/exclusion.ts', off('exclusion')],
      ['/signals/negation.ts', off('negation')],
    ],
  },
  'directions of words in coverage': { modules: [['/meaning/wordVectors.ts', off('directions')]] },
  'coverage’s own table, by the ranking’s': { modules: [['/meaning/wordVectors.ts', off('rankingDirections')]] },
  'frames of outcomes': { modules: [['/meaning/frame.ts', off('frame')]] },
  'labels, and what was done': { modules: [['/meaning/bareText.ts', off('bareText')]] },
  quantifiers: { modules: [['/meaning/quantity.ts', off('quantity')]] },
  'initials and what they stand for': { modules: [['/meaning/initials.ts', off('initials')]] },
  'German and French told in English': { modules: [['/meaning/glossary.ts', off('glossary')]] },
}

/** What a module is replaced by while a rule is off, or null. */
export function replacementOf(rule: string, specifier: string, address: string, importer = ''): URL | null {
  const found = rules[rule]?.modules.find(
    ([module]) =>
      specifier === module || (module.endsWith('/') && specifier.startsWith(module)) || address.endsWith(module),
  )
  // What stands in the place of a module may hand on a part of it.
  return found === undefined || found[1].href === importer ? null : found[1]
}
