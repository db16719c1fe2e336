import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonName } from '../case.ts'
import type { Contact } from '../contact.ts'
import { changesOf, type Recorded } from './correction.ts'

const word = fc.constantFrom('Ada', 'Bea', 'Cyd', '')
const name: fc.Arbitrary<PersonName> = fc.record({
  kind: fc.constantFrom('current' as const, 'birth' as const),
  given: word,
  family: word,
  order: fc.constant('givenFirst' as const),
  validFrom: fc.constant(null),
  validTo: fc.constant(null),
})
const contact: fc.Arbitrary<Contact> = fc.record({ email: word, phone: word, address: word, language: word })
const recorded: fc.Arbitrary<Recorded> = fc.record({
  names: fc.uniqueArray(name, { maxLength: 3, selector: (one) => JSON.stringify(one) }),
  birthDate: fc.option(fc.constantFrom('1990-01-31', '1991-12-01'), { nil: null }),
  contact: fc.option(contact, { nil: null }),
})

// Would catch a save of what is there already that leaves a row of history or asks for a reason.
test('what stays as it is changes nothing', () => {
  fc.assert(
    fc.property(recorded, (one) => {
      expect(changesOf(one, structuredClone(one))).toEqual([])
      expect(changesOf(one, {})).toEqual([])
    }),
  )
})

// Would catch a reason asked for where nothing was recorded that could be lost; a draw of one in some thousand found it.
test('an empty contact that is taken away corrects nothing', () => {
  const empty = { email: '', phone: '', address: '', language: '' }
  const [change] = changesOf({ names: [], birthDate: null, contact: empty }, { contact: null })
  expect(change).toMatchObject({ field: 'contact', corrects: false })
})

// Would catch a recorded value that is lost without a reason, and a reason asked for what was only filled in.
test('a change corrects exactly where some recorded value is not there afterwards', () => {
  fc.assert(
    fc.property(recorded, recorded, (before, after) => {
      const changes = changesOf(before, after)
      const lost = {
        names: before.names.some((one) => !after.names.some((two) => JSON.stringify(one) === JSON.stringify(two))),
        birthDate: before.birthDate !== null && before.birthDate !== after.birthDate,
        contact:
          before.contact !== null &&
          Object.entries(before.contact).some(
            ([key, value]) => value !== '' && after.contact?.[key as keyof Contact] !== value,
          ),
      }
      for (const field of ['names', 'birthDate', 'contact'] as const)
        expect(changes.some((one) => one.field === field && one.corrects)).toBe(lost[field])
      for (const { field, before: was, after: is } of changes) {
        expect(was).toEqual(before[field])
        expect(is).toEqual(after[field])
        expect(was).not.toEqual(is)
      }
    }),
  )
})
