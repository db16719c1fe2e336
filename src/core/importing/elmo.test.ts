import { gzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReadCredential } from '../credential/credential.ts'
import type { ElementName } from '../credential/element.ts'
import { credentialFacts } from '../credential/facts.ts'
import { Reading } from './importer.ts'
import { brokenOrigins } from './rawValues.fixtures.ts'
import { readFile } from './registry.ts'
import { textFile } from './wrapping.fixtures.ts'

const transcript = readFileSync(join(import.meta.dirname, 'fixtures/transcript.xml'), 'utf8')
const read = (text: string) => readFile(textFile('transcript.xml', text))
const problemOf = (text: string) => {
  const outcome = read(text)
  return outcome.ok ? null : outcome.error
}

const outcome = read(transcript)
const [degree, abroad] = outcome.ok ? outcome.value.credentials : []
const course = degree?.children[0]

/** `part value` of every value of an element, numbered by item where there are several. */
const valuesOf = (credential: ReadCredential | undefined, element: ElementName) =>
  (credential?.assertions ?? [])
    .filter((one) => one.element === element && one.value !== null)
    .map(({ item, part, value }) => `${item} ${part} ${said(value)}`)

function said(value: ReadCredential['assertions'][number]['value']): string {
  switch (value?.kind) {
    case 'text':
      return `${value.lang}:${value.text}`
    case 'credits':
      return `${value.hundredths} ${value.scheme ?? '–'}`
    case 'code':
      return `${value.scheme}:${value.code}`
    case 'identifier':
      return `${value.scheme ?? '–'}:${value.id}`
    case 'date':
      return value.date
    case 'duration':
      return `${value.minutes} min`
    case 'flag':
    case undefined:
      return ''
  }
}

describe('a transcript', () => {
  // A list of courses read as one credential could be judged and counted only as a whole.
  test('gives one credential for each learning opportunity, parts inside wholes', () => {
    const titles = ({ assertions, children }: ReadCredential): unknown => [
      credentialFacts(assertions).title.at(-1)?.value,
      ...children.map(titles),
    ]

    expect(outcome.ok && outcome.value.credentials.map(titles)).toEqual([
      ['Computer Science, first cycle', ['Databases: the <relational> model', ['Laboratory']]],
      ['Statistics abroad'],
    ])
  })

  test('says of each course who took it, who taught it and when it was written', () => {
    for (const one of [degree, course, course?.children[0], abroad]) {
      expect(valuesOf(one, 'learner')).toEqual([
        '0 givenName und:Zofia Anna',
        '0 familyName und:Święcicka',
        '0 birthDate 2001-07-19',
        '0 identifier studentIdentifier:s-20417',
      ])
      expect(valuesOf(one, 'issuer')).toEqual([
        '0 name pl:Uniwersytet Lipowy',
        '0 name en:University of Lipowa',
        '0 identifier schac:lipowa.example',
        '0 identifier erasmus:PL LIPOWA01',
      ])
      expect(valuesOf(one, 'issuerCountry')).toEqual(['0 code ISO-3166-1:PL'])
      expect(valuesOf(one, 'issuedOn')).toEqual(['0 date 2026-03-01'])
    }
  })

  // "ects" is ECTS; points of another scheme, or of none, are not: they would grant credits nobody gave.
  test('keeps every credit scheme as it is stated', () => {
    expect(valuesOf(course, 'workload')).toEqual(['0 credits 600 ects', '0 credits 15000 PL-hours', '0 credits 312 –'])
    expect(credentialFacts(course?.assertions ?? [])).toMatchObject({ ects: 600, minutes: null })
    expect(outcome.ok && outcome.value.remarks.map(({ code }) => code)).toContain('credits-without-unit')
  })

  // Hours in the room are a part of the hours of work only.
  test('takes no hours of contact for workload', () => {
    expect(valuesOf(course, 'furtherInformation')).toContain('0 engagement 3600 min')
  })

  test('reads grades with their scale and how often each was given', () => {
    expect(valuesOf(course, 'grade')).toEqual([
      '0 value und:4.5',
      '0 status und:passed',
      '0 schemeName und:PL',
      '0 scheme en:2.0 fails; 3.0 to 5.0 pass',
      '0 scheme pl:2,0 niedostateczny; od 3,0 do 5,0',
      '0 shareLower und:61.5',
      '0 shareEqual und:20.0',
      '0 shareHigher und:18.5',
      '0 distribution en:All who sat the examination',
      '1 category und:3.0',
      '1 count und:24',
      '2 category und:4.5',
      '2 count und:13',
      '3 category und:5.0',
      '3 count und:12',
    ])
  })

  test('reads levels with their framework, dates of award, kind and supplement', () => {
    expect(valuesOf(degree, 'level')).toEqual([
      '0 eqf EQF:6',
      '0 nqf PRK:6',
      '0 nqfName en:Polish Qualifications Framework',
      '0 educationLevelName und:Bachelor',
    ])
    expect(valuesOf(degree, 'awardedOn')).toEqual(['0 date 2026-02-20'])
    expect(valuesOf(degree, 'furtherInformation')).toContain('0 achievementType ELMO:Degree Programme')
    expect(valuesOf(degree, 'furtherInformation')).toContain('2 note en:Full-time & on campus')
    expect(valuesOf(course, 'furtherInformation')).toContain('0 description en:Schemas and queries.\n\nTwo projects.')
  })

  // A diploma as PDF inside the transcript: nothing said that it was there.
  test('remarks on each file inside the transcript, by what it calls itself', () => {
    const inside = (name: string) =>
      `<attachment>${name}<content>data:application/pdf;base64,JVBERi0xLjc=</content></attachment>`
    const whole = transcript
      .replace('</elmo>', `${inside('<title xml:lang="en">Transcript of 2026</title><type>Other</type>')}</elmo>`)
      .replace('</report>', `${inside('<type>Diploma</type>')}${inside('')}</report>`)
    const again = read(whole)
    const remarks = again.ok ? again.value.remarks.filter(({ code }) => code === 'attachment-not-read') : []

    expect(remarks).toEqual([
      { code: 'attachment-not-read', pointer: '/elmo[1]/report[1]/attachment[1]', facts: { name: 'Diploma' } },
      { code: 'attachment-not-read', pointer: '/elmo[1]/report[1]/attachment[2]', facts: { name: 'application/pdf' } },
      { code: 'attachment-not-read', pointer: '/elmo[1]/attachment[1]', facts: { name: 'Transcript of 2026' } },
    ])
  })

  // "Innpasset" is a course of somebody else: recognising it here would recognise a recognition.
  test('remarks on what is not passed yet and on what was recognised from elsewhere', () => {
    const remarks = outcome.ok ? outcome.value.remarks : []

    expect(remarks.filter(({ pointer }) => pointer.startsWith(abroad?.pointer ?? '-')).map(({ code }) => code)).toEqual(
      ['course-in-progress', 'recognised-elsewhere'],
    )
  })

  test('points at the place of every value, as an independent parser finds it', () => {
    expect(outcome.ok && outcome.value.document.layers).toEqual(['xml'])
    expect(brokenOrigins(transcript, outcome.ok ? outcome.value.credentials : [])).toEqual([])
  })

  test.each([
    ['gzip in base64, in lines', (text: string) => gzipSync(text).toString('base64').replace(/.{76}/g, '$&\n')],
    ['gzip', (text: string) => gzipSync(text)],
  ])('is read out of %s as well', (_, wrap) => {
    const wrapped = wrap(transcript)
    const bytes = typeof wrapped === 'string' ? new TextEncoder().encode(wrapped) : new Uint8Array(wrapped)
    const inside = readFile({ name: 'elmo.txt', bytes })

    expect(inside).toMatchObject({ ok: true, value: { document: { layers: ['gzip', 'xml'], text: transcript } } })
  })

  test('is read whatever prefix its elements have, and inside the answer of an exchange network', () => {
    const prefixed = transcript.replace(/<(\/?)(?=[a-z])/gi, '<$1ns0:').replace('xmlns=', 'xmlns:ns0=')
    const wrapped = `<r:response xmlns:r="urn:x"><tor>${transcript.slice(transcript.indexOf('<elmo'))}</tor></r:response>`
    const titles = (text: string) => {
      const again = read(text)
      return again.ok && again.value.credentials.map(({ assertions }) => credentialFacts(assertions).title)
    }

    expect(titles(prefixed)).toEqual(titles(transcript))
    expect(titles(wrapped)).toEqual(titles(transcript))
  })

  test('of the draft before EMREX has its learner inside the report and its dates the other way round', () => {
    const old = `<elmo xmlns="http://purl.org/net/elmo"><report>
      <learner><fullName>Anna Lund</fullName><bday dtf="dd-MM-yyyy">18-07-1996</bday></learner>
      <issuer><title xml:lang="no">Fjordvik</title></issuer>
      <learningOpportunitySpecification><title xml:lang="en"/><title xml:lang="no">Biologi</title>
        <credit><scheme>ECTS</scheme><value>10</value></credit><level>BACHELOR</level>
        <specifies><learningOpportunityInstance><start>2012 Høst</start><result scheme="NO30">D</result>
        </learningOpportunityInstance></specifies></learningOpportunitySpecification>
      <issueDate>2015-05-02</issueDate></report></elmo>`
    const again = read(old)
    const [one] = again.ok ? again.value.credentials : []

    expect(valuesOf(one, 'learner')).toEqual(['0 fullName und:Anna Lund', '0 birthDate 1996-07-18'])
    expect(valuesOf(one, 'workload')).toEqual(['0 credits 1000 ECTS'])
    expect(valuesOf(one, 'level')).toEqual(['0 educationLevelName und:BACHELOR'])
    expect(valuesOf(one, 'grade')).toEqual(['0 value und:D', '0 schemeName und:NO30'])
    expect(valuesOf(one, 'furtherInformation')).toEqual(['0 term und:2012 Høst'])
    expect(brokenOrigins(old, again.ok ? again.value.credentials : [])).toEqual([])
  })
})

describe('XML that is no good transcript', () => {
  const within = (inside: string) => `<elmo xmlns="https://github.com/emrex-eu/elmo-schemas/tree/v1">${inside}</elmo>`

  test.each([
    ['no-courses', within('<report/>')],
    ['not-xml', transcript.slice(0, 900)],
    ['not-xml', within('<report>&undeclared;</report>')],
    ['not-xml', within('<report></issuer>')],
    ['too-deep', within('<a>'.repeat(300) + '</a>'.repeat(300))],
    ['xml-doctype', `<!DOCTYPE elmo [<!ENTITY a "b">]>${within('&a;')}`],
    ['xml-doctype', `<!DOCTYPE elmo SYSTEM "file:///etc/passwd">${within('')}`],
    ['no-importer', '<!DOCTYPE html><html><p>Not found</html>'],
    ['no-importer', '<diploma/>'],
    ['no-importer', '<elmo xmlns="urn:something-else"><report/></elmo>'],
  ])('%s (%#)', (code, text) => {
    expect(problemOf(text)?.code).toBe(code)
  })

  // A transcript of some kilobytes that unpacks to gigabytes would fill the memory.
  test('that grows beyond all bounds when unpacked is refused, and so is what breaks off', () => {
    const packed = (bytes: Uint8Array) => readFile({ name: 'a.gz', bytes: new Uint8Array(bytes) })

    expect(packed(gzipSync(' '.repeat(30 * 1024 * 1024)))).toMatchObject({ error: { code: 'expands-too-far' } })
    expect(packed(gzipSync(transcript).subarray(0, 300))).toMatchObject({ error: { code: 'damaged-gzip' } })
  })
})

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

// A file may hold anything anywhere; whatever it holds, what is shown is what stands at its pointer.
test('a good transcript with one text replaced by anything is read true to the file, or refused', () => {
  const places = [...transcript.matchAll(/>([^<>]+)<\//g)].map(
    ({ index, 1: text = '' }) => [index + 1, text.length] as const,
  )
  const anything = fc.oneof(
    fc.string().map((text) => text.replace(/[^\t\n -\ud7ff]/g, '').replace(/[&<>]/g, (sign) => escapes[sign] ?? '')),
    fc.constantFrom(
      '',
      ' ',
      '2026-02-30',
      '2026-02-28Z',
      '7.5.1',
      '1e3',
      '-4',
      '/',
      '<title>Inside</title>',
      '<![CDATA[ 6 ]]>',
    ),
  )
  fc.assert(
    fc.property(fc.constantFrom(...places), anything, ([start, length], value) => {
      const changed = transcript.slice(0, start) + value + transcript.slice(start + length)
      const again = read(changed)
      if (!again.ok) return
      expect(brokenOrigins(changed, again.value.credentials)).toEqual([])
      for (const reading of again.value.readings) Reading.parse(reading)
    }),
    { numRuns: 300 },
  )
})
