import { readFileSync } from 'node:fs'
import { Catalogue, type ModuleContent } from '../programme/programme.ts'
import type { ComparedCredential, ComparedModule } from './comparison.ts'

/** An English credential with these outcomes. */
export function credentialOf(...outcomes: readonly string[]): ComparedCredential {
  return inLanguage('en', ...outcomes)
}

export function inLanguage(lang: string, ...outcomes: readonly string[]): ComparedCredential {
  return {
    title: [],
    outcomes: outcomes.map((value, item) => ({ item, text: [{ lang, value }] })),
    eqfLevel: 6,
    credits: 600,
  }
}

/** An English module of 7.5 ECTS at EQF 6. */
export function moduleOf(...outcomes: readonly string[]): ComparedModule {
  return {
    key: 'module',
    code: 'INF-2310',
    title: [{ lang: 'en', value: 'Data analysis' }],
    outcomes: outcomes.map((value, place) => ({
      key: `M${String(place + 1)}`,
      text: [{ lang: 'en', value }],
      weight: 100,
    })),
    eqfLevel: 6,
    credits: 750,
  }
}

/** The newest version of each module of the bundled catalogue. */
export function bundledModules(): ComparedModule[] {
  const path = new URL('../../../resources/programmes/altenmark.json', import.meta.url)
  const { modules } = Catalogue.parse(JSON.parse(readFileSync(path, 'utf8')))
  const newest = new Map<string, ModuleContent>()
  const byVersion = modules.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom) || a.revision - b.revision)
  for (const module of byVersion) newest.set(module.code, module)
  return [...newest.values()].map(({ code, title, outcomes, eqfLevel, credits }) => ({
    key: code,
    code,
    title,
    outcomes: outcomes.map((outcome) => ({
      key: `${code}/${outcome.code}`,
      text: outcome.text,
      weight: outcome.weight,
    })),
    eqfLevel,
    credits,
  }))
}
