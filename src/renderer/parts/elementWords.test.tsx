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
