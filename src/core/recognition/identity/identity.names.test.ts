import { expect, test } from 'vitest'
import type { PersonName } from '../case.ts'
import { born, hintOf, named, nobody } from './identity.fixtures.ts'
import { compareIdentity, compareKnown, type IdentityHint, type IdentityReason, type NamedHolder } from './identity.ts'

type Case = [Partial<NamedHolder>, PersonName | PersonName[], IdentityHint, ...IdentityReason[]]

// The officer reads the reasons: one too many or of another rule sends them to ask the applicant the wrong thing.
const told = (holder: Partial<NamedHolder>, known: PersonName | PersonName[]) => hintOf(holder, ...[known].flat())

test.each<Case>([
  [{ given: 'Anna', family: 'Nagy' }, named('Anna', 'Kiss'), 'cannotSay', 'familyNameDiffers'],
  [{ given: 'Anna', family: 'Nagy' }, named('Petra', 'Nagy'), 'cannotSay', 'givenNameDiffers'],
  [{ full: 'Anna Nagy' }, named('Anna', 'Kiss'), 'cannotSay', 'familyNameDiffers'],
  // A whole name was told to be of another family whatever differed.
  [{ full: 'Anna Nagy' }, named('Petra', 'Nagy'), 'cannotSay', 'givenNameDiffers'],
  [{ full: 'Nagy' }, named('Anna', 'Nagy'), 'cannotSay', 'familyNameDiffers'],
  // A family name alone is not the other's given name in the other order.
  [{ family: 'Anna' }, named('Anna', 'Nagy'), 'cannotSay', 'familyNameDiffers'],
  [{ given: 'Лея', family: 'Монтавон' }, named('Anna', 'Kiss', 'birth'), 'cannotSay', 'familyNameDiffers'],
])('%j is not %j: %s, %s', (holder, known, hint, ...reasons) => {
  expect(told(holder, known)).toEqual({ hint, reasons: [...reasons, 'sameBirthDate'] })
})

test.each<Case>([
  [{ given: 'Lea', family: 'Montavon' }, named('Lea', 'Montavon-Rey'), 'likely', 'hyphenation'],
  [{ given: 'Lea', family: 'Montavon-Rey' }, named('Lea', 'Montavon Rey'), 'same', 'sameName'],
  [{ given: 'Lea', family: 'MontavonRey' }, named('Lea', 'Montavon-Rey'), 'same', 'hyphenation'],
  [{ given: 'Anna-Maria', family: 'MontavonRey' }, named('Annamaria', 'Montavon-Rey'), 'same', 'hyphenation'],
  // Of two Spanish surnames the first is the father's: the other way round is another family.
  [{ given: 'Eva', family: 'García López' }, named('Eva', 'López García'), 'cannotSay', 'familyNameDiffers'],
  [{ given: 'Eva', family: 'García López' }, named('Eva', 'García Ruiz Díaz'), 'cannotSay', 'familyNameDiffers'],
  [{ given: 'Eva', family: 'García' }, named('Eva', 'Ruiz Díaz'), 'cannotSay', 'familyNameDiffers'],
])('family name: %j, %j: %s, %s', (holder, known, hint, ...reasons) => {
  expect(told(holder, known)).toEqual({ hint, reasons: [...reasons, 'sameBirthDate'] })
})

test.each<Case>([
  [{ given: 'Anna Maria', family: 'Nagy' }, named('Anna Maria', 'Nagy'), 'same', 'sameName'],
  [{ given: 'Anna', family: 'Nagy' }, named('Anna Maria', 'Nagy'), 'same', 'middleNameMissing'],
  [{ family: 'Nagy' }, named('Anna', 'Nagy'), 'likely', 'middleNameMissing'],
  [{ given: 'Anna', family: 'Nagy' }, named('', 'Nagy'), 'likely', 'middleNameMissing'],
  // Nothing is missing where both names stand, only in another order.
  [{ given: 'Maria Anna', family: 'Nagy' }, named('Anna Maria', 'Nagy'), 'same', 'givenNamesOrder'],
  [{ given: 'Anna Eva', family: 'Nagy' }, named('Anna Maria Ida', 'Nagy'), 'cannotSay', 'givenNameDiffers'],
  [{ given: 'A. Maria', family: 'Nagy' }, named('Anna Maria', 'Nagy'), 'likely', 'initials'],
  [{ given: 'Anna M.', family: 'Nagy' }, named('A. Maria', 'Nagy'), 'likely', 'initials'],
  [{ given: 'Anna', family: 'Nagy' }, named('A. M.', 'Nagy'), 'likely', 'initials'],
  [{ given: 'A. M.', family: 'Nagy' }, named('Anna', 'Nagy'), 'likely', 'initials'],
  [{ given: 'A. Eva', family: 'Nagy' }, named('Anna Maria', 'Nagy'), 'cannotSay', 'givenNameDiffers'],
  [{ given: 'K.', family: 'Nagy' }, named('Anna', 'Nagy'), 'cannotSay', 'givenNameDiffers'],
  // More than a letter is a name of its own: Ann is not Anna, nor Max Maximilian.
  [{ given: 'Max', family: 'Nagy' }, named('Maximilian', 'Nagy'), 'cannotSay', 'givenNameDiffers'],
  [{ given: 'Katharina', family: 'Nagy' }, named('Katarina', 'Nagy'), 'likely', 'oneLetterApart'],
])('given name: %j, %j: %s, %s', (holder, known, hint, ...reasons) => {
  expect(told(holder, known)).toEqual({ hint, reasons: [...reasons, 'sameBirthDate'] })
})

// A slip of one letter is forgiven only where the name is long enough that two people hardly differ by it.
test.each<[string, string, boolean]>([
  ['Rossi', 'Russi', true],
  ['Rossi', 'Rosssi', true],
  ['Rossi', 'Rossin', true],
  ['Rossi', 'Drossi', true],
  ['Rossi', 'Rossa', true],
  ['Rossi', 'Ross', false],
  ['Ross', 'Russ', false],
  ['Rossi', 'Rossini', false],
  ['Rossi', 'Russo', false],
  ['Kovács', 'Takács', false],
  ['Rossi', 'Rsosi', false],
])('%s and %s are one letter apart: %s', (one, other, isApart) => {
  for (const [ours, theirs] of [
    [one, other],
    [other, one],
  ] as const) {
    const reasons = [isApart ? 'oneLetterApart' : 'familyNameDiffers', 'sameBirthDate']
    expect(hintOf({ given: 'Lea', family: ours }, named('Lea', theirs))).toEqual({
      hint: isApart ? 'likely' : 'cannotSay',
      reasons,
    })
  }
})

// Both orders of a name can fit: it is told as it was written, unless the other order fits better.
test.each<Case>([
  [{ given: 'Anna', family: 'Anna' }, named('Anna', 'Anna'), 'same', 'sameName'],
  [{ given: 'Martin', family: 'Martina' }, named('Martin', 'Martina'), 'same', 'sameName'],
  [{ given: 'Martina', family: 'Martin' }, named('Martin', 'Martina'), 'same', 'otherOrder'],
  [{ given: 'Rey', family: 'Lea-Maria' }, named('Lea Maria', 'Rey'), 'same', 'otherOrder'],
  [{ given: 'Rey', family: 'Lea' }, named('L.', 'Rey'), 'likely', 'initials', 'otherOrder'],
])('order: %j, %j: %s', (holder, known, hint, ...reasons) => {
  expect(told(holder, known)).toEqual({ hint, reasons: [...reasons, 'sameBirthDate'] })
})

// Who has one name only was never recognised where the file or the office wrote it as the other part.
test.each<Case>([
  [{ full: 'Sukarno' }, named('', 'Sukarno'), 'same', 'sameName'],
  [{ full: 'Sukarno' }, named('Sukarno', ''), 'same', 'sameName'],
  [{ given: 'Sukarno' }, named('Sukarno', ''), 'same', 'sameName'],
  [{ given: '', family: 'Sukarno' }, named('Sukarno', ''), 'same', 'sameName'],
  [{ full: 'Achmed Sukarno' }, named('', 'Sukarno'), 'likely', 'middleNameMissing'],
  // A file with both parts names more than one name.
  [{ given: 'Anna', family: 'Kiss' }, named('', 'Anna'), 'likely', 'middleNameMissing', 'otherOrder'],
])('one name: %j, %j: %s, %s', (holder, known, hint, ...reasons) => {
  expect(told(holder, known)).toEqual({ hint, reasons: [...reasons, 'sameBirthDate'] })
})

test.each<Case>([
  [{ given: 'Anna Nagy', family: null }, named('Anna', 'Nagy'), 'same', 'sameName'],
  [{ given: 'Anna Nagy', family: '—' }, named('Anna', 'Nagy'), 'same', 'sameName'],
  [{ full: 'Lea Rey', birthName: 'Montavon' }, named('Lea', 'Montavon'), 'cannotSay', 'familyNameDiffers'],
  [{ full: 'Lea Rey', birthName: 'Lea Montavon' }, named('Lea', 'Montavon'), 'same', 'sameName'],
  [{ full: '–', given: 'Lea', family: 'Rey', birthName: '' }, named('Lea', 'Rey'), 'same', 'sameName'],
  [{ full: 'Anna Kiss', given: 'Anna', family: 'Nagy' }, named('Anna', 'Kiss'), 'same', 'sameName'],
])('of all that a file says: %j, %j: %s, %s', (holder, known, hint, ...reasons) => {
  expect(told(holder, known)).toEqual({ hint, reasons: [...reasons, 'sameBirthDate'] })
})

test.each<Case>([
  [{ full: 'Lea Rey' }, [named('Lea', 'Rey', 'birth'), named('Lea', 'Rey')], 'same', 'sameName'],
  [{ full: 'Lea Rey' }, [named('Lea', 'Rey', 'birth'), named('L.', 'Rey')], 'same', 'formerName'],
  [{ full: 'Lea Rey' }, [named('Ann', 'Kiss'), named('L.', 'Rey')], 'likely', 'initials'],
  // Of two that fit alike, the first of the record.
  [{ full: 'Annamaria Nagy' }, [named('Anna-Maria', 'Nagy'), named('Annamaria Eva', 'Nagy')], 'same', 'hyphenation'],
])('of all that the office knows: %j, %j: %s, %s', (holder, known, hint, ...reasons) => {
  expect(told(holder, known)).toEqual({ hint, reasons: [...reasons, 'sameBirthDate'] })
})

test.each<Case>([
  [{ given: 'Юлия', family: 'Жечева' }, named('Юлия', 'Жечева'), 'same', 'sameName'],
  [{ full: 'Юлия Жечева' }, named('Yuliya', 'Zhecheva', 'former'), 'same', 'formerName', 'otherScript'],
  [{ given: 'Γιώργος', family: 'Μηνάς' }, named('Γιωργος', 'Μηνας'), 'same', 'sameName'],
  [{ given: 'Νίκος', family: 'Νίκος' }, named('Никос', 'Никос'), 'same', 'otherScript'],
])('script: %j, %j: %s', (holder, known, hint, ...reasons) => {
  expect(told(holder, known)).toEqual({ hint, reasons: [...reasons, 'sameBirthDate'] })
})

// Chinese and Latin letters cannot be compared: the hint was "not the same", with "another family name" as its reason.
test.each<[Partial<NamedHolder>, PersonName, IdentityReason]>([
  [{ full: '王小明' }, named('Xiaoming', 'Wang'), 'unreadScript'],
  [{ given: 'Xiaoming', family: 'Wang' }, named('小明', '王'), 'unreadScript'],
  [{ birthName: '王小明' }, named('小明', '王'), 'unreadScript'],
  [{ full: '—' }, named('Xiaoming', 'Wang'), 'noName'],
  [{}, named('Xiaoming', 'Wang'), 'noName'],
])('%j and %j cannot be compared: %s', (holder, known, reason) => {
  for (const [birthDate, hint, birth] of [
    [null, 'cannotSay', 'birthDateUnknown'],
    ['1999-12-04', 'cannotSay', 'dayAndMonthSwapped'],
    ['1970-01-01', 'differs', 'birthDateDiffers'],
  ] as const) {
    expect(hintOf({ ...holder, birthDate }, known)).toEqual({ hint, reasons: [reason, birth] })
  }
})

test.each<[string | null, string | null, IdentityHint, IdentityReason]>([
  [born, null, 'likely', 'birthDateUnknown'],
  [null, born, 'likely', 'birthDateUnknown'],
  [null, null, 'likely', 'birthDateUnknown'],
  ['1999-12-04', '1999-04-12', 'likely', 'dayAndMonthSwapped'],
  ['1999-12-04', '1998-04-12', 'differs', 'birthDateDiffers'],
  ['1999-12-04', '1999-04-13', 'differs', 'birthDateDiffers'],
  ['1999-12-04', '1999-05-12', 'differs', 'birthDateDiffers'],
])('born %s and %s: %s, %s', (one, other, hint, reason) => {
  const names = [named('Anna', 'Nagy')]
  expect(compareIdentity({ ...nobody, full: 'Anna Nagy', birthDate: one }, { names, birthDate: other })).toEqual({
    hint,
    reasons: ['sameName', reason],
  })
})

// A woman whom the office knows by two names would be found under the first alone.
test('compares two persons by the names of both that fit best', () => {
  const anna = { names: [named('Anna', 'Nagy'), named('Anna', 'Kiss', 'birth')], birthDate: born }
  const compare = (...names: PersonName[]) => compareKnown(anna, { names, birthDate: born })
  expect(compare(named('Anna', 'Kiss'))).toEqual({ hint: 'same', reasons: ['sameName', 'sameBirthDate'] })
  expect(compare(named('A.', 'Kiss'))).toEqual({ hint: 'likely', reasons: ['initials', 'sameBirthDate'] })
  expect(compare(named('Anna', 'Nagy', 'former')).reasons).toEqual(['formerName', 'sameBirthDate'])
  expect(compare(named('Petra', 'Kiss')).hint).toBe('cannotSay')
  expect(compareKnown({ ...anna, names: [] }, anna)).toEqual({ hint: 'cannotSay', reasons: ['noName'] })
})
