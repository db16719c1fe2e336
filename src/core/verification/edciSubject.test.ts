import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readFile } from '../importing/registry.ts'
import { textFile } from '../importing/wrapping.fixtures.ts'
import { structure } from './checks/structure.ts'
import { validity } from './checks/validity.ts'
import { contextWith } from './subject.fixtures.ts'
import { subjectOf } from './subject.ts'

const fixture = (name: string) => readFileSync(`src/core/importing/fixtures/${name}.xml`, 'utf8')
const certificate = fixture('europass')
const bare = certificate.slice(certificate.indexOf('<europassCredential'))

function read(text: string) {
  const outcome = readFile(textFile('europass.xml', text))
  if (!outcome.ok) throw new Error(outcome.error.code)
  return outcome.value
}

function subjectIn(text: string, which = 0) {
  const { document, credentials } = read(text)
  return subjectOf(document, credentials[which] ?? null)
}

const root = '/europassCredential[1]'
const faultsOf = async (text: string) =>
  (await structure.run(subjectIn(text), contextWith({}))).map(
    ({ code, facts, pointer }) =>
      `${code} ${String(facts['field'] ?? facts['id'] ?? '')} ${(pointer ?? '').replace(root, '')}`,
  )

describe('a European credential of the first generation', () => {
  test('names issuer and awarding bodies apart, by their numbers and names', () => {
    const { format, issuer, awardingBodies, titles, awardedOn } = subjectIn(certificate)

    expect({ format, awardedOn, title: titles[0] }).toEqual({
      format: 'edci',
      awardedOn: '2021-09-30',
      title: 'Certificate in Orchard Keeping & Pomology',
    })
    expect(issuer).toMatchObject({
      ids: ['VATDE-000000001', 'DE000000001'],
      names: ['Hochschule Lindenau', 'Lindenau University'],
    })
    expect(awardingBodies.map(({ names }) => names[0])).toEqual(['Pomologische Akademie', 'Hochschule Lindenau'])
  })

  // A home page may be shared, and "Austria" is nobody's name: by either one body could pass for another.
  test('is named by neither the address nor the country of a body', () => {
    const { issuer, awardingBodies } = subjectIn(certificate)

    expect([issuer, ...awardingBodies].flatMap((body) => body?.ids ?? [])).not.toContain('https://lindenau.example')
    expect(awardingBodies.flatMap(({ names }) => names)).not.toContain('Austria')
  })

  test('is in force from its first day to its last', async () => {
    const codes = async (receivedOn: string) =>
      (await validity.run(subjectIn(certificate), contextWith({ receivedOn, today: receivedOn }))).map(
        ({ code }) => code,
      )

    expect([await codes('2021-10-01'), await codes('2021-10-02'), await codes('2041-10-01')]).toEqual([
      ['notYet'],
      ['inForce'],
      ['ended'],
    ])
  })

  test('in a presentation or in another credential stands for itself', () => {
    const other = bare.replaceAll('Hochschule Lindenau', 'Hochschule Eschenau').replace('2041-', '2042-')
    const both = subjectIn(`<x>${bare}${other}</x>`, 1)

    expect(both.issuer?.names[0]).toBe('Hochschule Eschenau')
    expect(both.credential).toMatchObject({
      pointer: '/x[1]/europassCredential[2]',
      value: { validUntil: '2042-09-30T00:00:00+02:00' },
    })
    const held = `<childCredentials><childCredential id="c">${other}</childCredential></childCredentials>`
    const { document, credentials } = read(certificate.replace('<proof/>', held))
    expect(subjectOf(document, credentials[0]?.children[1] ?? null).credential.pointer).toBe(
      `${root}/childCredentials[1]/childCredential[1]/europassCredential[1]`,
    )
  })
})

describe('the structure of a European credential of the first generation', () => {
  test('is sound', async () => {
    expect(await faultsOf(certificate)).toEqual(['sound  '])
  })

  test('is wrong in each of these places', async () => {
    const person = '/credentialSubject[1]'
    const achievement = `${person}/achievements[1]/learningAchievement`

    expect(await faultsOf(fixture('europassBroken'))).toEqual([
      `missing familyName ${person}`,
      `missing mailBox / wallet ${person}/contactPoint[1]`,
      `missing grade ${achievement}[1]/wasDerivedFrom[1]`,
      'missing registration /agentReferences[1]/organization[1]',
      'missing hasLocation /agentReferences[1]/organization[1]',
      'tooMany issuer /issuer[2]',
      'idTwice urn:epass:org:1 /agentReferences[1]/organization[2]',
      'refersToNothing urn:epass:org:7 /issuer[2]/@idref',
      `refersToNothing urn:epass:assessment:nowhere ${achievement}[1]/wasDerivedFrom[1]/hasPart[1]/@idref`,
      `refersToNothing urn:epass:spec:gone ${achievement}[2]/specifiedBy[1]/@idref`,
      'refersToNothing urn:epass:outcome:gone /learningSpecificationReferences[1]/learningSpecification[1]/learningOutcomes[1]/learningOutcome[1]/@idref',
      'dateUnreadable  /issued[1]',
      'datesContradict  /validUntil[1]',
    ])
  })

  test.each([
    ['no holder', bare.replaceAll('credentialSubject', 'person'), 'missing credentialSubject '],
    ['no issuer', bare.replace('<cred:issuer idref="urn:epass:org:1"/>', ''), 'missing issuer '],
    [
      'an assessment without a grade',
      bare.replace('<grade>1,3</grade>', ''),
      'missing grade /credentialSubject[1]/achievements[1]/learningAchievement[1]/wasDerivedFrom[1]',
    ],
    [
      'an award by nobody',
      bare.replace(/<awardingBody [^>]*>/g, ''),
      'missing awardingBody /awardingProcessReferences[1]/awardingProcess[1]',
    ],
    [
      'an accreditation by nobody',
      bare.replace('<accreditingAgent idref="urn:epass:org:2"/>', ''),
      'missing accreditingAgent /accreditationReferences[1]/accreditation[2]',
    ],
  ])('with %s is named with its place', async (_what, text, fault) => {
    expect(await faultsOf(text)).toEqual([fault])
  })

  // Drafts had other rules, which nobody wrote down: only what all of them have is asked for.
  test('of a draft is asked for no more than drafts had', async () => {
    const draft = `<europassCredential><issuanceDate>2019-10-15T00:00:00Z</issuanceDate><title>T</title><issuer/>
      <credentialSubject><achievements><learningAward><title>A</title></learningAward></achievements></credentialSubject></europassCredential>`

    expect(await faultsOf(draft)).toEqual(['sound  '])
    expect(await faultsOf(draft.replace('<issuer/>', ''))).toEqual(['missing issuer '])
  })
})
