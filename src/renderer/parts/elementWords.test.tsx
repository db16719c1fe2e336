import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import type { ElementRow } from '#contract/cases.ts'
import type { ElementValue } from '#core/credential/element.ts'
import { openSession, Surroundings } from '../bridge.fixtures.tsx'
import { SessionProvider } from '../frame/session.tsx'
import { elementGroups } from './elementGroups.ts'
import { useElementWords } from './elementWords.ts'

const row = (element: ElementRow['element'], part: string, value: ElementValue): ElementRow => ({
  ...{ element, part, value, state: 'stated', item: 0 },
  ...{ reason: null, origin: null, by: null, at: null },
})

function summaryIn(language: 'en' | 'de', rows: readonly ElementRow[]) {
  const preferences = { theme: 'light', language, letters: 'on', inboxView: 'open' }
  localStorage.setItem('workbench.preferences', JSON.stringify(preferences))
  const wrapper = ({ children }: { children: ReactNode }) => (
    <Surroundings>
      <SessionProvider session={openSession}>{children}</SessionProvider>
    </Surroundings>
  )
  const { result, unmount } = renderHook(useElementWords, { wrapper })
  const [first] = elementGroups(rows).filter((group) => group.rows.length > 0)
  const words = first === undefined ? '' : result.current.summary(first)
  unmount()
  localStorage.clear()
  return words
}

// "Polen, Poland" reads like two countries.
test('a country is said once, in the reader’s language where its code is known', () => {
  const name = row('issuerCountry', 'name', { kind: 'text', text: 'Poland', lang: 'en' })
  const code = (said: string) => row('issuerCountry', 'code', { kind: 'code', scheme: 'ISO-3166-1', code: said })

  expect(summaryIn('de', [code('PL'), name])).toBe('Polen')
  expect(summaryIn('en', [code('PL'), name])).toBe('Poland')
  expect(summaryIn('de', [code('POL'), name])).toBe('Polen')
  expect(summaryIn('de', [name])).toBe('Poland')
})

// "Poland" stood there as who gave the award, where the file names the body by nothing but its identifier.
test('an awarding body without a name is called by its identifier, not its country', () => {
  const place = row('awardingBody', 'country', { kind: 'code', scheme: 'ISO-3166-1', code: 'POL' })
  const did = row('awardingBody', 'identifier', { kind: 'identifier', scheme: null, id: 'did:ebsi:z1' })

  expect(summaryIn('en', [place, did])).toBe('did:ebsi:z1')
  expect(summaryIn('en', [place])).toBe('Poland')
})

// EQF on one screen and EQR on the next are two frameworks to whoever reads German.
test('a level is named by its framework in the reader’s language', () => {
  const level = row('level', 'eqf', { kind: 'code', scheme: 'EQF', code: '6' })

  expect(summaryIn('de', [level])).toBe('EQR 6')
  expect(summaryIn('en', [level])).toBe('EQF 6')
})

// "0542" alone says nothing to whoever does not know the classification by heart.
test('a term of a vocabulary is said by its name where the element has nothing more telling', () => {
  const area = 'http://data.europa.eu/snb/isced-f/0542'
  const code = row('furtherInformation', 'thematicArea', { kind: 'code', scheme: 'ISCED-F', code: area })
  const name = row('furtherInformation', 'thematicAreaName', { kind: 'text', text: 'Statistics', lang: 'en' })

  expect(summaryIn('en', [code, name])).toBe('Statistics')
  expect(summaryIn('en', [code])).toBe('0542')
})

// "unsupervised, Identity checked: no" began its second half as if it were another line.
test('a label after other words is written as within a line', () => {
  const how = (text: string, lang: string) => row('supervision', 'typeName', { kind: 'text', text, lang })
  const checked = row('supervision', 'identityChecked', { kind: 'flag', holds: false })

  expect(summaryIn('en', [how('unsupervised', 'en'), checked])).toBe('unsupervised, identity checked: no')
  expect(summaryIn('de', [how('unbeaufsichtigt', 'de'), checked])).toBe('unbeaufsichtigt, Identität geprüft: nein')
  expect(summaryIn('en', [checked])).toBe('Identity checked: no')
})

const text = (said: string): ElementValue => ({ kind: 'text', text: said, lang: 'en' })

// "Wojciech Łukasz, Rygielski" reads as two people.
test('the parts of a name are one name', () => {
  const born = row('learner', 'birthDate', { kind: 'date', date: '1983-04-12' })
  const parts = [row('learner', 'givenName', text('Anna Maria')), row('learner', 'familyName', text('Berg'))]

  expect(summaryIn('en', [...parts, born])).toBe('Anna Maria Berg, 12 April 1983')
  expect(summaryIn('en', [row('learner', 'fullName', text('A. M. Berg')), ...parts])).toBe('A. M. Berg')
})

// "45.1; 3 more" counted the steps of a distribution as grades, and a body told by four claims was "one more".
test('only what would stand in the line is counted as more', () => {
  const at = (item: number, of: ElementRow): ElementRow => ({ ...of, item })
  const grade = (item: number, part: string, said: string) => at(item, row('grade', part, text(said)))
  const body = (item: number, said: string) => at(item, row('awardingBody', 'name', text(said)))
  const credits = (item: number) =>
    at(item, row('workload', 'credits', { kind: 'credits', hundredths: 600, scheme: 'ects' }))

  const steps = [1, 2, 3, 4].map((item) => grade(item, 'count', '7'))
  expect(summaryIn('en', [grade(0, 'value', '45.1'), ...steps])).toBe('45.1')
  expect(
    summaryIn(
      'en',
      [0, 1, 2, 3].map((item) => body(item, 'Blue College')),
    ),
  ).toBe('Blue College')
  expect(
    summaryIn(
      'en',
      [0, 1, 2, 3].map((item) => body(item, `College ${String(item)}`)),
    ),
  ).toMatch(/; 1 more$/)
  expect(summaryIn('en', [0, 1, 2, 3, 4].map(credits))).toBe('6 ECTS; 4 more')
})

// "A converted document" stood for a course of medicine, whose name was in the file.
test('a title names what was achieved beside the document', () => {
  const titles = [row('title', 'text', text('A converted document')), row('title', 'achievement', text('Anatomy'))]

  expect(summaryIn('en', titles)).toBe('A converted document, Anatomy')
})
