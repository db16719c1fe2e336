import { readFileSync } from 'node:fs'
import type { ComparedModule } from '#core/matching/comparison.ts'
import { Catalogue, type ModuleContent } from '#core/programme/programme.ts'

const file = new URL('../../../resources/programmes/altenmark.json', import.meta.url)

/** The newest version of each module of the bundled catalogue. */
export function readBundledModules(): ComparedModule[] {
  const { modules } = Catalogue.parse(JSON.parse(readFileSync(file, 'utf8')))
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
