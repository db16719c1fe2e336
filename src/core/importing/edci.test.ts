import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReadCredential } from '../credential/credential.ts'
import { elementNames, type ElementName } from '../credential/element.ts'
import { Reading, type Remark } from './importer.ts'
import { linesOf as linesIn } from './lines.fixtures.ts'
import { brokenOrigins } from './rawValues.fixtures.ts'
import { readFile } from './registry.ts'
import { textFile } from './wrapping.fixtures.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')
const certificate = fixture('europass.xml')
const broken = fixture('europassBroken.xml')

function read(text: string) {
  const outcome = readFile(textFile('europass.xml', text))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  return outcome.value
}
const problemOf = (text: string) => {
  const outcome = readFile(textFile('europass.xml', text))
  return outcome.ok ? null : outcome.error
}
const linesOf = (credential: ReadCredential | undefined, element: ElementName) =>
  linesIn(credential, element, (field) => String(field).replace('http://data.europa.eu/', 'eu:'))
const codesIn = (remarks: readonly Remark[]) => [...new Set(remarks.map(({ code }) => code))]
/** The document without what stands before its root. */
const bare = certificate.slice(certificate.indexOf('<europassCredential'))
const inside = (text: string) => `<x:folder xmlns:x="urn:x"><x:file>${text}</x:file></x:folder>`

const whole = read(certificate)
const [credential] = whole.credentials

describe('each element of a credential of the first generation', () => {
  test.each<[ElementName, readonly string[]]>([
    [
      'learner',
      [
        '0 fullName Ilse Birnbaum | de',
        '0 givenName Ilse | de',
        '0 familyName Birnbaum | de',
        '0 birthName Quitte | de',
        '0 birthDate 1994-04-03',
        '0 identifier nationalID | L01X00T47',
        '0 identifier Matrikelnummer | 4711',
        '0 identifier emailAddress | ilse.birnbaum@lindenau.example',
      ],
    ],
    [
      'title',
      [
        '0 text Certificate in Orchard Keeping & Pomology | en',
        '0 text Zertifikat Obstbau und Pomologie | de',
        '0 achievement Orchard keeping | en',
        '0 achievement Obstbau | de',
        '1 achievement Excursion to Tyrol | en',
      ],
    ],
    ['issuerCountry', ['0 code ISO-3166-1 | DEU', '0 codeName Germany | en']],
    [
      'awardingBody',
      [
        '0 name Pomologische Akademie | de',
        '0 country ISO-3166-1 | AUT',
        '0 countryName Austria | en',
        '0 identifier registration | R-2',
        '0 identifier Hochschulnummer | 0815',
        '1 name Hochschule Lindenau | de',
        '1 name Lindenau University | en',
        '1 country ISO-3166-1 | DEU',
        '1 countryName Germany | en',
        '1 identifier registration | VATDE-000000001',
        '1 identifier vatIdentifier | DE000000001',
        '1 identifier emailAddress | zertifikate@lindenau.example',
        '1 identifier URL | https://lindenau.example',
        '1 identifier URL | https://lindenau.example/fragen',
      ],
    ],
    // As written: in Lindenau it was the second of October already.
    ['issuedOn', ['0 date 2021-10-01']],
    ['awardedOn', ['0 date 2021-09-30']],
    ['validFrom', ['0 date 2021-10-02']],
    ['validUntil', ['0 date 2041-09-30']],
    [
      'learningOutcome',
      [
        '0 text Names forty kinds of apple | en',
        '1 text Prunes old trees | en',
        '1 text Schneidet alte Bäume | de',
        '1 description by hand | en',
        '1 type eu:snb/skill-type/25831c2 | eu:snb/skill-type/skill',
        '1 typeName skill | en',
        '1 skill ESCO | eu:esco/skill/00000000-0000-0000-0000-000000000002',
        '1 skillName prune trees | en',
        '1 skill https://skills.example/ | https://skills.example/12',
        '1 skillName climbing | en',
        '2 summary Keeps trees alive.\nKeeps wasps away. | en',
      ],
    ],
    [
      'workload',
      [
        '0 credits 1250 | ECTS',
        '0 credits 2000 | ECVET',
        '0 credits 300 | null',
        '0 duration 18000',
        '1 duration 1800',
        '2 activity 7200',
        '2 activity 6000',
        '3 activity 7200',
      ],
    ],
    [
      'level',
      [
        '0 eqf EQF | 5',
        '0 eqfName EQF 5 | en',
        '0 nqf eu:snb/qdr/25831c2 | eu:snb/qdr/c_00000001',
        '0 nqfName DQR 5 | de',
        '0 educationLevel eu:snb/education-level/25831c2 | eu:snb/education-level/5',
        '0 educationLevelName Short cycle | en',
      ],
    ],
    [
      'assessment',
      [
        '0 title Final examination | en',
        '0 description Two parts. | en',
        '0 type eu:snb/assessment/25831c2 | eu:snb/assessment/6a4db9f11d',
        '0 typeName practical assessment | en',
        '0 mode eu:snb/learning-assessment/25831c2 | eu:snb/learning-assessment/ed4c551464',
        '0 modeName Presential | en',
        '1 title Grafting | en',
      ],
    ],
    [
      'participation',
      [
        '0 type eu:snb/learning-assessment/25831c2 | eu:snb/learning-assessment/e92d22d9e5',
        '0 typeName Blended | en',
        '1 type eu:snb/learning-assessment/25831c2 | eu:snb/learning-assessment/ed4c551464',
        '1 typeName Presential | en',
      ],
    ],
    [
      'qualityAssurance',
      [
        '0 type eu:snb/accreditation/25831c2 | eu:snb/accreditation/0000000002',
        '0 agency Pomologische Akademie | de',
        '0 identifier null | https://register.example/2',
        '1 name Accreditation of orchard keeping | en',
        '1 type eu:snb/accreditation/25831c2 | eu:snb/accreditation/e57dddfdf3',
        '1 typeName Program Quality Assurance | en',
        '1 agency Fruit Quality Agency | en',
        '1 decisionName awarded, with conditions | und',
        '1 identifier EQAR | A-77',
        '1 issuedOn 2019-01-01',
        '1 validUntil 2026-12-31',
      ],
    ],
    ['prerequisite', ['0 text A head for heights. | en']],
    [
      'supervision',
      [
        '0 type eu:snb/supervision-verification/25831c2 | eu:snb/supervision-verification/70be69aaf2',
        '0 typeName Supervised with ID verification | en',
      ],
    ],
    [
      'grade',
      [
        '0 value 1,3 | und',
        '0 scheme 1,0 bis 5,0 | de',
        '0 shareLower 71.5 | und',
        '0 shareEqual 20 | und',
        '0 shareHigher 8.5 | und',
        '0 distribution All of 2021 | en',
        '0 category sehr gut | de',
        '0 count 12 | und',
        '1 value passed | und',
      ],
    ],
    [
      'stackability',
      [
        '0 partialQualification true',
        '0 qualificationCode https://qualifications.example/ | https://qualifications.example/orchard',
        '0 qualificationCodeName Obstbauer | de',
        '2 entitlement To keep an orchard of the town | en',
        '3 entitlement To train apprentices | en',
      ],
    ],
    [
      'furtherInformation',
      [
        '0 credentialDescription has kept an orchard for a year. | en',
        '0 description A year outdoors. | en',
        '0 specification Care of fruit trees. | en',
        '0 thematicArea eu:snb/isced-f/25831c2 | eu:snb/isced-f/0812',
        '0 thematicAreaName Horticulture | en',
        '0 setting eu:snb/learning-setting/25831c2 | eu:snb/learning-setting/6fd4685715',
        '0 settingName formal learning | en',
        '0 note Taught since 1904. | en',
        '0 activity Work in the orchard | en',
        '0 activity Harvest | en',
        '0 activityStart 2020-10-01',
        '0 activityEnd 2021-09-15',
        '0 note With distinction. | en',
        '0 language http://publications.europa.eu/resource/authority/language | http://publications.europa.eu/resource/authority/language/DEU',
        '0 languageName German | en',
      ],
    ],
    [
      'issuer',
      [
        '0 name Hochschule Lindenau | de',
        '0 name Lindenau University | en',
        '0 identifier registration | VATDE-000000001',
        '0 identifier vatIdentifier | DE000000001',
        '0 identifier emailAddress | zertifikate@lindenau.example',
        '0 identifier URL | https://lindenau.example',
        '0 identifier URL | https://lindenau.example/fragen',
      ],
    ],
  ])('%s', (element, lines) => {
    expect(linesOf(credential, element)).toEqual(lines)
  })

  test('all are asked about', () => {
    expect(new Set(credential?.assertions.map(({ element }) => element))).toEqual(new Set(elementNames))
  })

  // A part read into the whole would count its credits twice, and could not be judged alone.
  test('of a part that is an award of its own, with what it refers to', () => {
    const [part, ...others] = credential?.children ?? []

    expect(others).toEqual([])
    expect(linesOf(part, 'title')).toEqual(['0 text Pruning | en'])
    expect(linesOf(part, 'workload')).toEqual(['0 credits 500 | ECTS'])
    expect(linesOf(part, 'learningOutcome')).toContain('0 text Schneidet alte Bäume | de')
    expect(linesOf(part, 'learner')).toEqual(['missing'])
  })

  // HTML knows no marks of Markdown: an underscore is one.
  test('in HTML loses its tags and nothing else', () => {
    const html = '&lt;ul&gt;&lt;li&gt;snake_case, **stars**&lt;/li&gt;&lt;li&gt;C&amp;amp;A&lt;/li&gt;&lt;/ul&gt;'
    const [one] = read(certificate.replace(/&lt;p&gt;.*&lt;\/p&gt;/, html)).credentials

    expect(linesOf(one, 'furtherInformation')[1]).toBe('0 description - snake_case, **stars**\n- C&A | en')
  })

  // Its title stood nowhere: it was taken for told by the part of another, whose own parts are not read.
  test('an entitlement that another names as a part only is read where it stands', () => {
    const within = '<hasPart id="urn:epass:entitlement:2"/>'
    const [one] = read(certificate.replace('</entitlesTo>', `${within}</entitlesTo>`)).credentials

    expect(linesOf(one, 'stackability')).toContain('3 entitlement To train apprentices | en')
  })

  // Of a transcript that lists its courses side by side, none could be judged by itself.
  test('of several achievements, each of which is a part as well', () => {
    const second = `<learningAchievement id="a2"><title><text lang="en">Beekeeping</text></title><specifiedBy idref="urn:epass:spec:2"/></learningAchievement>`
    const [both] = read(certificate.replace('</achievements>', `${second}</achievements>`)).credentials

    expect(linesOf(both, 'workload')).toContain('1 credits 500 | ECTS')
    expect(both?.children.map((part) => linesOf(part, 'title')[0])).toEqual([
      '0 text Orchard keeping | en',
      '0 text Beekeeping | en',
    ])
    expect(both?.children[0]?.children.map((part) => linesOf(part, 'title'))).toEqual([['0 text Pruning | en']])
  })

  test('stands at its place in the XML, as an independent parser finds it', () => {
    expect(whole.document.layers).toEqual(['xml'])
    expect(brokenOrigins(certificate, whole.credentials)).toEqual([])
  })

  // Files are read in a thread of their own: an answer with more than plain values in it never came back.
  test('can be handed from one thread to another', () => {
    expect(structuredClone(whole)).toEqual(whole)
  })

  test('remarks on what is not read', () => {
    expect(codesIn(whole.remarks)).toEqual(['credits-without-unit', 'attachment-not-read'])
  })
})

describe('a credential is recognised', () => {
  const said = (text: string) => read(text).credentials.map((one) => linesOf(one, 'title'))

  test.each([
    ['with any prefix', bare.replace(/<(\/?)(?=[a-z][\w-]*[\s/>])/gi, '<$1e:').replace('xmlns=', 'xmlns:e=')],
    ['without a namespace', bare.replace('xmlns="http://data.europa.eu/snb"', '')],
    ['in the namespace of drafts', bare.replace('eu/snb"', 'eu/europass/model/credentials#"')],
    ['inside a file of another kind', inside(bare)],
  ])('%s', (_, text) => {
    expect(said(text)).toEqual(said(certificate))
  })

  test.each([
    ['holds-none', '<vp:verifiablePresentation xmlns:vp="http://data.europa.eu/snb/vp"/>'],
    ['missing-field', '<europassCredential/>'],
    ['no-importer', '<europassCredential xmlns="urn:something-else"/>'],
    ['no-importer', '<credentialSubject xmlns="http://data.europa.eu/snb"/>'],
    ['not-xml', certificate.slice(0, 4000)],
    ['xml-doctype', `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${bare.replace('Ilse', '&b;')}`],
    ['xml-doctype', `<!DOCTYPE x SYSTEM "file:///etc/passwd">${bare}`],
  ])('and %s is said of what is none (%#)', (code, text) => {
    expect(problemOf(text)?.code).toBe(code)
  })
})

describe('a presentation', () => {
  const presentation = (within: string) =>
    `<vp:verifiablePresentation xmlns="http://data.europa.eu/snb" xmlns:vp="http://data.europa.eu/snb/vp">
      <vp:issuer id="o"><prefLabel><text lang="en">Mandated Office</text></prefLabel></vp:issuer>
      <vp:verificationChecks><vp:verificationCheck/></vp:verificationChecks>${within}</vp:verifiablePresentation>`

  // The one that presents is not the one that issued, and its checks are not those of this office.
  test('gives each credential in it, and takes over neither its issuer nor its checks', () => {
    const two = read(presentation(bare + bare.replace('Orchard Keeping', 'Vineyards')))

    expect(two.credentials.map(({ pointer }) => pointer)).toEqual([
      '/verifiablePresentation[1]/europassCredential[1]',
      '/verifiablePresentation[1]/europassCredential[2]',
    ])
    expect(two.credentials.map((one) => linesOf(one, 'issuer')[0])).toEqual(
      Array(2).fill('0 name Hochschule Lindenau | de'),
    )
    expect(two.remarks.filter(({ code }) => code.includes('-by') || code.includes('-taken'))).toEqual([
      { code: 'presented-by', pointer: '/verifiablePresentation[1]/issuer[1]', facts: { name: 'Mandated Office' } },
      { code: 'checks-not-taken', pointer: '/verifiablePresentation[1]/verificationChecks[1]', facts: {} },
    ])
  })

  // A seal leaves out what stands inside a seal: a credential put there would be sealed by nobody, and look as if it were.
  test('gives none that stands inside a seal', () => {
    const hidden = `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:Object>${bare}</ds:Object></ds:Signature>`

    expect(problemOf(presentation(hidden))?.code).toBe('holds-none')
    expect(read(presentation(bare + hidden)).credentials).toHaveLength(1)
  })
})

describe('a credential that holds others', () => {
  const held = (within: string) =>
    certificate.replace(
      '<proof/>',
      `<childCredentials><childCredential id="c">${within}</childCredential></childCredentials>`,
    )

  test('has them as children, each with holder and issuer, and remarks on those of other formats', () => {
    const other = bare.replaceAll('Hochschule Lindenau', 'Hochschule Eschenau')
    const children = read(held(other)).credentials[0]?.children ?? []

    expect(children.map((one) => linesOf(one, 'issuer')[0])).toEqual(['missing', '0 name Hochschule Eschenau | de'])
    expect(linesOf(children[1], 'learner')).toEqual(linesOf(credential, 'learner'))
    expect(codesIn(read(held('<diploma xmlns="urn:x"/>')).remarks)).toContain('credential-not-read')
  })

  // Ids mean something within one credential only: a record of the outer one is none of the inner one.
  test('lends them none of what it refers to', () => {
    const inner =
      '<europassCredential xmlns="http://data.europa.eu/snb"><title><text lang="en">In</text></title><issuer idref="urn:epass:org:1"/></europassCredential>'
    const child = read(held(inner)).credentials[0]?.children[1]

    expect(linesOf(child, 'title')).toEqual(['0 text In | en'])
    expect(linesOf(child, 'issuer')).toEqual(['missing'])
  })
})

describe('references that lead astray', () => {
  const astray = read(broken)
  const places = (code: string) =>
    astray.remarks
      .filter((one) => one.code === code)
      .map(({ pointer }) => pointer.replace('/europassCredential[1]', ''))

  // A circle of parts was what could keep the workbench busy for ever.
  test('in a circle end in a remark', () => {
    const achievements = '/credentialSubject[1]/achievements[1]/learningAchievement'

    expect(places('refers-again').toSorted()).toEqual([
      `${achievements}[1]/hasPart[1]/@idref`,
      `${achievements}[2]/hasPart[1]/@idref`,
      `${achievements}[2]/hasPart[2]/@idref`,
      '/credentialSubject[1]/activities[1]/activity[1]/hasPart[1]/@idref',
    ])
    const titles = ({ children }: ReadCredential): unknown =>
      children.map((child) => [linesOf(child, 'title')[0], titles(child)])
    expect(astray.credentials.map(titles)).toEqual([
      [
        ['0 text Walking round | en', [['0 text Walking about | en', []]]],
        ['0 text Walking about | en', [['0 text Walking round | en', []]]],
      ],
    ])
  })

  test('nowhere end in a remark that names the id', () => {
    expect(places('refers-to-nothing')).toHaveLength(4)
    expect(astray.remarks).toContainEqual({
      code: 'refers-to-nothing',
      pointer: '/europassCredential[1]/issuer[2]/@idref',
      facts: { id: 'urn:epass:org:7' },
    })
  })

  test('to one of two of the same id lead to the first, and of several issuers the first is read', () => {
    expect(linesOf(astray.credentials[0], 'issuer')).toEqual(['0 name School of Geometry | en'])
    expect(codesIn(astray.remarks)).toContain('several-issuers')
  })

  test('do not make up values: what is shown stands in the file', () => {
    expect(brokenOrigins(broken, astray.credentials)).toEqual([])
    expect(linesOf(astray.credentials[0], 'issuedOn')).toEqual(['missing'])
    expect(linesOf(astray.credentials[0], 'workload')).toEqual(['missing'])
  })

  // Each of thirty parts that names the next one twice: a thousand million parts of a file of four kilobytes.
  test('that double at each step come to an end', () => {
    const steps = Array.from(
      { length: 30 },
      (_, n) =>
        `<learningAchievement id="a${n}"><title><text lang="en">${n}</text></title>${`<hasPart idref="a${n + 1}"/>`.repeat(2)}</learningAchievement>`,
    )
    const doubling = `<europassCredential><title><text lang="en">D</text></title><credentialSubject><achievements>${steps.join('')}</achievements></credentialSubject></europassCredential>`
    const started = performance.now()

    expect(codesIn(read(doubling).remarks)).toContain('refers-again')
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

// What an office of before 2020 may have been handed: other names, words for codes, parts without a list around them.
test('a draft is read by the names it has', () => {
  const draft = `<europassCredential>
    <expirationDate>2030-01-01T00:00:00Z</expirationDate><issuanceDate>2019-10-15T00:00:00Z</issuanceDate>
    <issuer><organization idref="o"/></issuer><title lang="en_GB">Technician</title>
    <credentialSubject><nationalityId>N-1</nationalityId><fullName>Ada Lind</fullName>
      <dateOfBirth>1992-08-26T00:00:00Z</dateOfBirth>
      <achievements><learningAward id="1"><title>Networks</title><entitlement>To lay cables</entitlement>
        <wasInfluencedBy id="2"><title>Workshop</title><workLoad>40h</workLoad>
          <periodStartDate>2018-09-01T00:00:00Z</periodStartDate></wasInfluencedBy>
        <wasDerivedFrom id="3"><title>Exam</title><assesmentType>written</assesmentType>
          <gradeDetailsDTO><textScore>8.0</textScore></gradeDetailsDTO></wasDerivedFrom>
        <NQFqualification><ectsCreditPoints>80.0</ectsCreditPoints><eqfLevel>6.0</eqfLevel><nqfLevel>NQF8</nqfLevel>
          <iscedFcode>0611 Computer use</iscedFcode></NQFqualification>
        <hasPart id="4"><title>Cables</title></hasPart></learningAward></achievements></credentialSubject>
    <agentReferences><organization id="o"><preferredName>School</preferredName><legalIdentifier>L-1</legalIdentifier>
      </organization></agentReferences></europassCredential>`
  const { credentials } = read(draft)
  const [one] = credentials
  const lines = (element: ElementName) => linesOf(one, element)

  expect(brokenOrigins(draft, credentials)).toEqual([])
  expect(lines('learner')).toEqual([
    '0 fullName Ada Lind | und',
    '0 birthDate 1992-08-26',
    '0 identifier nationalID | N-1',
  ])
  expect(lines('title')).toEqual(['0 text Technician | en_GB', '0 achievement Networks | und'])
  expect(lines('issuedOn').concat(lines('validUntil'))).toEqual(['0 date 2019-10-15', '0 date 2030-01-01'])
  expect(lines('workload')).toEqual(['0 credits 8000 | ECTS', '1 activity 2400'])
  expect(lines('level')).toEqual(['0 eqf EQF | 6', '0 nqfName NQF8 | und'])
  expect(lines('grade')).toEqual(['0 value 8.0 | und'])
  expect(lines('assessment')).toEqual(['0 title Exam | und', '0 typeName written | und'])
  expect(lines('stackability')).toEqual(['1 entitlement To lay cables | und'])
  expect(lines('furtherInformation')).toEqual([
    '0 thematicAreaName 0611 Computer use | und',
    '0 activity Workshop | und',
    '0 activityStart 2018-09-01',
  ])
  expect(lines('issuer')).toEqual(['0 name School | und', '0 identifier registration | L-1'])
  expect(one?.children.map((part) => linesOf(part, 'title'))).toEqual([['0 text Cables | und']])
})

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// A file may hold anything anywhere; whatever it holds, what is shown is what stands at its pointer.
test('a good credential with one text, attribute or element replaced by anything is read true to the file, or refused', () => {
  const places = [
    ...certificate.matchAll(/>([^<>]+)<\/|(?:uri|idref|id|lang|schemeID)="([^"]*)"|<(\w+)(?=[\s>])/g),
  ].map((match) => {
    const part = match[1] ?? match[2] ?? match[3] ?? ''
    return [match.index + match[0].lastIndexOf(part), part.length, match[3] === undefined] as const
  })
  const anything = fc.oneof(
    fc.string().map((text) => text.replace(/[^\t\n -\ud7ff]/g, '').replace(/[&<>"]/g, (sign) => escapes[sign] ?? '')),
    fc.constantFrom(
      '',
      ' ',
      '2026-02-30',
      '7.5.1',
      'PT',
      'P1Y',
      '-4',
      'urn:epass:org:2',
      'urn:epass:activity:1',
      '__proto__',
    ),
  )
  fc.assert(
    fc.property(fc.constantFrom(...places), anything, ([start, length, isText], value) => {
      const changed = certificate.slice(0, start) + (isText ? value : 'other') + certificate.slice(start + length)
      const again = readFile(textFile('x.xml', changed))
      if (!again.ok) return
      expect(brokenOrigins(changed, again.value.credentials)).toEqual([])
      for (const reading of again.value.readings) Reading.parse(reading)
    }),
    { numRuns: 300 },
  )
})
