import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonName } from '../case.ts'
import { born, hintOf, named } from './identity.fixtures.ts'
import type { IdentityReason, NamedHolder } from './identity.ts'
import { spellings, transliterate } from './transliterate.ts'

// An applicant who is asked to prove that Müller is Mueller loses weeks; one taken for another loses more.
test.each<[Partial<NamedHolder>, PersonName, 'same' | 'likely', readonly IdentityReason[]]>([
  [{ given: 'Zofia', family: 'Święcicka' }, named('Zofia', 'Swiecicka'), 'same', ['sameName']],
  [{ given: 'Jürgen', family: 'Müller' }, named('Juergen', 'Mueller'), 'same', ['sameName']],
  [{ given: 'Jürgen', family: 'Müller' }, named('Jurgen', 'Muller'), 'same', ['sameName']],
  [{ given: 'Søren', family: 'Ångström' }, named('Soeren', 'Aangstroem'), 'same', ['sameName']],
  [{ given: 'Łukasz', family: 'Wójcik' }, named('Lukasz', 'Wojcik'), 'same', ['sameName']],
  [{ given: 'Γιώργος', family: 'Παπαδόπουλος' }, named('Giorgos', 'Papadopoulos'), 'same', ['otherScript']],
  [{ given: 'Ευαγγελία', family: 'Ψαρρού' }, named('Evangelia', 'Psarrou'), 'same', ['otherScript']],
  [{ given: 'Цветелина', family: 'Щерева' }, named('Tsvetelina', 'Shtereva'), 'same', ['otherScript']],
  [{ given: 'Юлия', family: 'Жечева' }, named('Iuliia', 'Zhecheva'), 'same', ['otherScript']],
  [{ given: 'Nagy', family: 'Anna' }, named('Anna', 'Nagy'), 'same', ['otherOrder']],
  [{ full: 'NAGY Anna' }, named('Anna', 'Nagy'), 'same', ['sameName']],
  [{ full: 'Anna Maria Nagy' }, named('Anna', 'Nagy'), 'same', ['middleNameMissing']],
  [{ given: 'Anna-Maria', family: 'Nagy' }, named('Annamaria', 'Nagy'), 'same', ['hyphenation']],
  [{ given: 'Lea', family: 'Montavon-Rey' }, named('Lea', 'Montavon'), 'likely', ['hyphenation']],
  [{ given: 'Lea', family: 'Montavon' }, named('Lea', 'Montavon', 'birth'), 'same', ['formerName']],
  [{ given: 'L.', family: 'Montavon' }, named('Lea', 'Montavon'), 'likely', ['initials']],
  [{ given: 'Lea', family: 'Montavan' }, named('Lea', 'Montavon'), 'likely', ['oneLetterApart']],
  [{ given: 'Sinéad', family: 'O’Brien' }, named('Sinead', 'OBrien'), 'same', ['sameName']],
])('%j is %j: %s, %j', (holder, known, hint, reasons) => {
  expect(hintOf(holder, known)).toEqual({ hint, reasons: [...reasons, 'sameBirthDate'] })
})

// A whole former name said less than a part of the present one: the officer read of a missing name, not of the marriage.
test('a former name that fits whole comes before a present one that fits in part', () => {
  const names = [named('Lea', 'Rey'), named('Lea', 'Montavon-Rey', 'former')]
  for (const holder of [{ full: 'Lea Montavon-Rey' }, { given: 'Lea', family: 'Montavon-Rey' }]) {
    expect(hintOf(holder, ...names)).toEqual({ hint: 'same', reasons: ['formerName', 'sameBirthDate'] })
  }
  expect(hintOf({ full: 'Lea Rey' }, ...names)).toEqual({ hint: 'same', reasons: ['sameName', 'sameBirthDate'] })
})

describe('what only looks alike', () => {
  test.each<[Partial<NamedHolder>, PersonName]>([
    [{ given: 'Anna', family: 'Nagy' }, named('Anna', 'Kiss')],
    [{ given: 'Anna', family: 'Nagy' }, named('Petra', 'Nagy')],
    [{ given: 'Ana', family: 'Li' }, named('Ana', 'Lu')],
  ])('%j is not %j, even on one birthday', (holder, known) => {
    expect(hintOf(holder, known).hint).toBe('cannotSay')
  })

  // Twins and namesakes are real; a birthday that differs outweighs any name.
  test('the same name with another birth date differs, unless day and month were swapped', () => {
    const anna = { given: 'Anna', family: 'Nagy' }
    expect(hintOf({ ...anna, birthDate: '1998-04-12' }, named('Anna', 'Nagy')).hint).toBe('differs')
    expect(hintOf({ ...anna, birthDate: '1999-12-04' }, named('Anna', 'Nagy'))).toEqual({
      hint: 'likely',
      reasons: ['sameName', 'dayAndMonthSwapped'],
    })
    expect(hintOf({ ...anna, birthDate: null }, named('Anna', 'Nagy')).hint).toBe('likely')
    expect(hintOf({ ...anna, birthDate: null }, named('Anna', 'Kiss')).hint).toBe('differs')
  })

  test('a file that names nobody says nothing', () => {
    expect(hintOf({}, named('Anna', 'Nagy'))).toEqual({ hint: 'cannotSay', reasons: ['noName', 'sameBirthDate'] })
  })
})

const word = fc.string({
  minLength: 2,
  maxLength: 9,
  unit: fc.constantFrom(...Array.from('abcdefghklmnoprstuvyzäöüßåøæłśćżéΓεωργиванщюя')),
})
const person = fc.tuple(word, word).map(([given, family]) => ({ given, family }))

describe('for any names', () => {
  test('a transliteration is basic Latin, and of itself stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...spellings), (name, spelling) => {
        const once = transliterate(name, spelling)
        expect(once).toMatch(/^(?:[a-z]+(?: [a-z]+)*)?$/)
        expect(transliterate(once, spelling)).toBe(once)
      }),
    )
  })

  test('a name is the same as itself in every spelling, order and case', () => {
    fc.assert(
      fc.property(person, fc.constantFrom(...spellings), ({ given, family }, spelling) => {
        fc.pre(transliterate(given, spelling) !== '' && transliterate(family, spelling) !== '')
        const spelt = { given: transliterate(given, spelling), family: transliterate(family, spelling) }
        const known = named(given, family)
        expect(hintOf(spelt, known).hint).toBe('same')
        expect(hintOf({ given: spelt.family, family: spelt.given }, known).hint).toBe('same')
        expect(hintOf({ full: `${spelt.family.toUpperCase()} ${spelt.given}` }, known).hint).toBe('same')
      }),
    )
  })

  test('the hint does not depend on which of two is asked about the other', () => {
    fc.assert(
      fc.property(person, person, (one, other) => {
        expect(hintOf(one, named(other.given, other.family)).hint).toBe(
          hintOf(other, named(one.given, one.family)).hint,
        )
      }),
    )
  })

  test('"same" is never said against a birth date, and every hint has its reasons', () => {
    fc.assert(
      fc.property(person, person, fc.constantFrom(null, born, '1970-01-01'), (one, other, birthDate) => {
        const { hint, reasons } = hintOf({ ...one, birthDate }, named(other.given, other.family))
        expect(reasons.length).toBeGreaterThan(0)
        expect(hint === 'same' && birthDate !== born).toBe(false)
      }),
    )
  })
})
