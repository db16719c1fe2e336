import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { pageOfApplicants } from '#contract/cases.ts'
import type { ApplicantId, CaseId } from '#core/ids.ts'
import { fewFound } from '#core/nearSpelling.ts'
import { nameLine, type PersonName } from '#core/recognition/case.ts'
import { holdsEveryWord } from '#core/search.ts'
import { connect, type Connection } from './db/connection.ts'
import { databaseFile } from './dataFolder/layout.ts'
import { openEngine, unlock } from './engine.fixtures.ts'
import { keyOf } from './erasure/pages.fixtures.ts'

const folded = (text: string) => text.trim().toLocaleLowerCase('und')

interface Row extends Pick<PersonName, 'given' | 'family'> {
  readonly applicantId: ApplicantId
  readonly name_order: PersonName['order']
}

/** Every name of the record, read by whoever asks. */
function everyRow(connection: Connection): readonly Row[] {
  return connection
    .prepare('SELECT applicant_id AS applicantId, given, family, name_order FROM applicant_names ORDER BY family, id')
    .all() as Row[]
}

/** The plain way to an answer: all names are read and held against the text, as it was done for each letter before. */
function plainly(rows: readonly Row[], text: string, from: number) {
  const nearness = new Map<ApplicantId, number>()
  for (const { applicantId, given, family, name_order: order } of rows) {
    if (!holdsEveryWord(nameLine({ given, family, order }), text)) continue
    const called = folded(family)
    const near = called === folded(text) ? 0 : called.startsWith(folded(text)) ? 1 : 2
    nearness.set(applicantId, Math.min(near, nearness.get(applicantId) ?? near))
  }
  const ids = [...nearness].sort(([, one], [, other]) => one - other).map(([id]) => id)
  return { of: ids.length, found: ids.slice(from, from + pageOfApplicants) }
}

function bearersPlainly(rows: readonly Row[], family: string): number {
  const bearers = rows.filter((row) => folded(row.family) === folded(family)).map(({ applicantId }) => applicantId)
  return family.trim() === '' ? 0 : new Set(bearers).size
}

/** Few letters, so that names meet; ﬁ and 𝒜 stand in another order by bytes than by code units, İ and ẞ change their length. */
const words = fc.constantFrom(
  'Li',
  'li',
  'Lind',
  'li nd',
  'Lindt',
  'Lintd',
  'Ada',
  'da',
  ' Ada ',
  'İda',
  'ẞ',
  'ﬁ',
  '𝒜',
  'Łi',
  'é',
  'é',
  '',
)
const named = fc.record({
  given: words,
  family: words,
  order: fc.constantFrom('givenFirst' as const, 'familyFirst' as const),
})
const asName = (kind: PersonName['kind'], name: Pick<PersonName, 'given' | 'family' | 'order'>): PersonName => ({
  ...{ kind, ...name, validFrom: null, validTo: null },
})
const who = fc.nat(1000)
const acts = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('add' as const), names: fc.array(named, { minLength: 1, maxLength: 3 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('rename' as const),
      who,
      names: fc.array(named, { minLength: 1, maxLength: 2 }),
    }),
  },
  fc.record({ act: fc.constant('erase' as const), who }),
  fc.record({ act: fc.constant('lock' as const) }),
)

/** Of a name that holds another word as near to what is sought, as Lind Lindt does, either may be offered. */
const isLindtAlone = ({ given, family }: Row): boolean =>
  [given, family].includes('Lindt') && ![given, family].some((word) => ['Lintd', 'Lind'].includes(word))

// Would catch somebody who was added, renamed or erased and is found as before, and an order that a page of the list jumps in.
test(
  'people are found as by reading every name anew, whatever was done to them before',
  { timeout: 120_000 },
  async () => {
    const started = await openEngine()
    const { call } = started
    const connection = connect(databaseFile(started.dataFolder), await keyOf(started))
    onTestFinished(() => {
      connection.close()
    })
    const people: { readonly caseId: CaseId; readonly number: string }[] = []
    const add = async (names: readonly PersonName[]) => {
      const made = await call('cases.create', {
        applicant: { new: { names: [...names], birthDate: null } },
        purpose: 'exemption',
        target: { programmeId: null, moduleVersionId: null },
        receivedOn: '2026-05-18',
      })
      people.push(made)
    }
    const applicantOf = async ({ caseId }: { readonly caseId: CaseId }) =>
      (await call('cases.get', { caseId })).applicant.id
    const both = (names: readonly Pick<PersonName, 'given' | 'family' | 'order'>[]) =>
      names.map((name, nth) => asName(nth === 0 ? 'current' : 'former', name))
    for (let nth = 0; nth < 60; nth += 1) {
      await add([asName('current', { given: 'Ada', family: nth % 2 === 0 ? 'Lind' : 'Łi', order: 'givenFirst' })])
    }

    await call('applicants.find', { text: '', from: 0 })
    for (const family of ['𝒜', 'ﬁ', '𝒜']) await add([asName('current', { given: 'Oda', family, order: 'givenFirst' })])

    await fc.assert(
      fc.asyncProperty(
        fc.array(acts, { maxLength: 4 }),
        fc.array(words, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(0, 1, 50),
        async (done, texts, from) => {
          for (const one of done) {
            const at = 'who' in one ? one.who % people.length : 0
            const person = people[at]
            if (one.act === 'lock') {
              await call('session.lock', {})
              await unlock(started)
            } else if (one.act === 'add') await add(both(one.names))
            else if (person !== undefined && one.act === 'rename') {
              const about = { applicantId: await applicantOf(person), birthDate: null, reason: 'Passport seen' }
              await call('applicants.save', { ...about, names: both(one.names) })
            } else if (person !== undefined && one.act === 'erase' && people.length > 40) {
              const about = { caseId: person.caseId, scope: 'applicant' as const, ground: 'request' as const }
              await call('erasures.erase', { ...about, typed: person.number })
              people.splice(at, 1)
            }
            // Asked in between, so that it is brought up to date from more than one state.
            await call('applicants.find', { text: 'l', from: 0 })
          }
          const rows = everyRow(connection)
          for (const text of [...texts, texts.join(' ')]) {
            const { of, found, similar } = await call('applicants.find', { text, from })
            expect({ of, found: found.map(({ id }) => id) }).toEqual(plainly(rows, text, from))
            // Nothing of those who were erased is offered, nor what was found as typed.
            expect(similar.filter((spelling) => plainly(rows, spelling, 0).of === 0)).toEqual([])
            expect(of >= fewFound && similar.length > 0).toBe(false)
            const isOffered = text === 'Lintd' && of < fewFound && rows.some(isLindtAlone)
            expect(isOffered && !similar.includes('Lindt')).toBe(false)
          }
          const bearing = await call('applicants.bearing', { families: texts })
          expect(bearing.map(({ bearers }) => bearers)).toEqual(texts.map((family) => bearersPlainly(rows, family)))
          // A note beside a name and the form under it say the same.
          for (const [nth, text] of texts.entries()) {
            const { similar } = await call('applicants.find', { text, from: 0 })
            expect(bearing[nth]?.similar).toEqual(text.trim() === '' ? [] : similar)
          }
        },
      ),
      { numRuns: 40 },
    )
  },
)
