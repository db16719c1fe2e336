import { expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from '#contract/contract.ts'

/** Every field of a route's input that takes the 18th of May of the year 26, by its path. */
function takingYear26(schema: z.core.$ZodType, path: string): string[] {
  const { def } = schema._zod as unknown as { def: Def }
  if (def.type === 'string') {
    return def.format === 'date' && z.safeParse(schema, '0026-05-18').success ? [path] : []
  }
  if (def.shape !== undefined) {
    return Object.entries(def.shape).flatMap(([name, field]) => takingYear26(field, `${path}.${name}`))
  }
  const inner = [def.innerType, def.element, def.valueType, def.in, ...(def.options ?? []), ...(def.items ?? [])]
  return inner.flatMap((one) => (one === undefined ? [] : takingYear26(one, path)))
}

interface Def {
  readonly type: string
  readonly format?: string
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly innerType?: z.core.$ZodType
  readonly element?: z.core.$ZodType
  readonly valueType?: z.core.$ZodType
  readonly in?: z.core.$ZodType
  readonly options?: readonly z.core.$ZodType[]
  readonly items?: readonly z.core.$ZodType[]
}

/** What files say is taken as they say it; a draft keeps what is typed, and is refused when it is recorded; the clock bounds its events by each other. */
const bounded = [
  'cases.addEvent.event.on',
  'cases.addEvent.event.expectedOn',
  'cases.correctDay.on',
  'cases.create.applicant.new.birthDate',
  'cases.create.applicant.new.names.validFrom',
  'cases.create.applicant.new.names.validTo',
  'applicants.save.names.validFrom',
  'applicants.save.names.validTo',
  // What the window showed is compared alone.
  'applicants.save.seen.birthDate',
  'applicants.save.seen.names.validFrom',
  'applicants.save.seen.names.validTo',
  'credentials.supply.value.date',
  'catalogueImport.map.mapping.validFrom',
  'decisions.saveDraft.content.lines.conditions.until',
  'decisions.saveDraft.content.lines.bridgingUntil',
  'office.saveSettings.calendar.holidays',
]

// A typed 26 became the year 26 in an absence, an archive, a review, a term of keeping and a letter.
test('no route takes a day of a year that nobody means, but for those that files say or other rules bound', () => {
  const taking = Object.entries(contract).flatMap(([route, { input }]) => takingYear26(input, route))
  expect(new Set(taking)).toEqual(new Set(bounded))
})
