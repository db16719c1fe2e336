import { renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CaseCredentialId } from '#core/ids.ts'
import { Surroundings } from '../bridge.fixtures.tsx'
import { useCredentialChoices } from './credentialChoices.ts'

const id = (last: number) => CaseCredentialId.parse(`0190163d-8694-739b-aea5-966c26f8ad9${String(last)}`)
const credential = (last: number, title: string | null, fileName: string) => ({
  id: id(last),
  title: title === null ? [] : [{ lang: 'en', value: title }],
  fileName,
})

// An officer knows a credential by what it is called, not by what somebody called the scan.
test('credentials are chosen by their titles, and by their files too where the titles are the same', () => {
  const { result } = renderHook(useCredentialChoices, { wrapper: Surroundings })
  const labels = (...some: ReturnType<typeof credential>[]) => result.current(some).map(({ label }) => label)

  expect(labels(credential(1, 'Databases', 'scan-7.pdf'), credential(2, 'Networks', 'scan-8.pdf'))).toEqual([
    'Databases',
    'Networks',
  ])
  expect(labels(credential(1, 'Databases', 'scan-7.pdf'), credential(2, 'Databases', 'scan-8.pdf'))).toEqual([
    'Databases, scan-7.pdf',
    'Databases, scan-8.pdf',
  ])
  expect(result.current([credential(1, null, 'scan-7.pdf')])).toEqual([{ value: id(1), label: 'Without a title' }])
})
