import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readPdf } from './pdf/pdf.fixtures.ts'
import { unlock } from './engine.fixtures.ts'
import { receiveDemoCase } from './demoCase.fixtures.ts'

// An officer who mistyped could only put another value on top; and an undo that erases would rewrite the record.
test('a value that was given is taken back, the one before stands again, and both stay on record', async () => {
  const { started, call, demo, received } = await receiveDemoCase()
  const { caseId } = received
  const caseCredentialId = (await call('cases.get', { caseId })).credentials[0]?.id
  if (caseCredentialId === undefined) throw new Error('No credential was received')
  const given = async () => {
    const { elements } = await started.call('credentials.get', { caseCredentialId })
    return elements.flatMap(({ at, value }) => (at === null ? [] : [value?.kind === 'text' ? value.text : null]))
  }
  const supply = (text: string) =>
    started.call('credentials.supply', {
      caseCredentialId,
      element: 'assessment',
      part: 'description',
      value: { kind: 'text', text, lang: 'en' },
      reason: 'The syllabus says so.',
    })
  const place = { caseCredentialId, element: 'assessment', item: 0, part: 'description', reason: 'A slip.' } as const

  expect(await started.refused('credentials.takeBack', place)).toMatchObject({ code: 'notFound' })
  await supply('Written examination')
  await supply('Oral examination')
  await started.call('credentials.takeBack', place)
  expect(await given()).toEqual(['Written examination'])

  const again = await started.restart()
  again.clock.now = new Date(again.clock.now.getTime() + 60_000)
  await unlock(again)
  await again.call('credentials.takeBack', place)
  const { elements, takenBack } = await again.call('credentials.get', { caseCredentialId })
  expect(elements.filter(({ at }) => at !== null)).toEqual([])
  expect(takenBack).toMatchObject([
    {
      value: { text: 'Written examination' },
      reason: 'The syllabus says so.',
      by: demo.officer,
      takenBack: { by: demo.officer, at: again.clock.now.toISOString(), reason: 'A slip.' },
    },
    { value: { text: 'Oral examination' }, takenBack: { reason: 'A slip.' } },
  ])
  const copy = unzipSync((await again.call('applicants.copy', { caseId, language: 'en' })).bytes)
  expect(strFromU8(copy['copy.json'] ?? new Uint8Array())).toContain('A slip.')
  // Who only reads the document was not told that it was ever held.
  const { pages } = await readPdf(copy['copy.pdf'] ?? new Uint8Array())
  const told = pages
    .map((page) => page.text)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
  expect(told).toMatch(
    /Values that were taken back.*Written examination. Why: A slip\..*Oral examination. Why: A slip\./,
  )
  const { history } = await again.call('cases.get', { caseId })
  const codes = history.map(({ code }) => code)
  expect(codes.filter((code) => code === 'credential.valueGiven')).toHaveLength(2)
  expect(codes.filter((code) => code === 'credential.valueTakenBack')).toHaveLength(2)
})
