import { expect, test } from 'vitest'
import { firstBlockcert, thirdBlockcert } from '../../importing/blockcerts.fixtures.ts'
import attestation from '../../importing/fixtures/attestation.json' with { type: 'json' }
import { contextWith, europeanCredential, hostedBadge, openBadge, subjectWith } from '../subject.fixtures.ts'
import { subjectOf } from '../subject.ts'
import { structure } from './structure.ts'

const faultsOf = async (json: unknown) =>
  (await structure.run(subjectWith(json), contextWith({}))).map(({ code, pointer }) =>
    `${code} ${pointer ?? ''}`.trim(),
  )

const [wetland] = attestation.credentialSubject.achieved
/** An attestation as the schema asks; the importer's has what files do instead. */
const attestationWith = (changes: object) => ({
  ...attestation,
  credentialSubject: { id: 'did:key:z1', achieved: [{ ...wetland, specifiedBy: [{ id: 'urn:1' }], ...changes }] },
})
const withoutOutcomes = attestationWith({})

test.each([
  ['badge', openBadge],
  ['European credential', europeanCredential],
  ['Open Badge 2.0', hostedBadge],
  ['Blockcert 3', thirdBlockcert],
  ['attestation', withoutOutcomes],
  ['Open Badge 2.0 whose badge is a link', { ...hostedBadge, badge: 'https://invented.example/badges/1' }],
  ['badge of version 0.5', { recipient: 'a@b.example', issued_on: '2012-01-01', badge: 'https://invented.example/1' }],
])('a sound %s has no fault', async (_what, json) => {
  expect(await faultsOf(json)).toEqual(['sound'])
})

test('rules of Blockcerts 1 are not known, and no fault is made up', async () => {
  expect(await faultsOf(firstBlockcert)).toEqual(['formatUnknown'])
})

const { achievement } = openBadge.credentialSubject
const subject = openBadge.credentialSubject

// Each of these is read by some tool as if it were sound; the officer needs the place, not a verdict.
test.each([
  [
    'contexts in the wrong order',
    { ...openBadge, '@context': [...openBadge['@context']].reverse() },
    'wrongContext /@context/0',
  ],
  [
    'no context of Open Badges',
    { ...openBadge, '@context': openBadge['@context'].slice(0, 1) },
    'wrongContext /@context',
  ],
  ['no issuer', { ...openBadge, issuer: undefined }, 'missing'],
  ['an issuer without an id', { ...openBadge, issuer: { type: 'Profile' } }, 'missing /issuer'],
  ['an issuer that is only a word', { ...openBadge, issuer: 'Résumé Builder' }, 'notAnId /issuer'],
  [
    'an issuer of another type',
    { ...openBadge, issuer: { ...openBadge.issuer, type: ['Issuer'] } },
    'wrongType /issuer/type',
  ],
  [
    'a parent organisation of another type',
    { ...openBadge, issuer: { ...openBadge.issuer, parentOrg: { type: 'Org' } } },
    'wrongType /issuer/parentOrg/type',
  ],
  [
    'a subject of another type',
    { ...openBadge, credentialSubject: { ...subject, type: 'Person' } },
    'wrongType /credentialSubject/type',
  ],
  ['no achievement', { ...openBadge, credentialSubject: { type: 'AchievementSubject' } }, 'missing /credentialSubject'],
  [
    'an achievement without a name',
    { ...openBadge, credentialSubject: { ...subject, achievement: { ...achievement, name: '' } } },
    'missing /credentialSubject/achievement',
  ],
  [
    'a result of another type',
    { ...openBadge, credentialSubject: { ...subject, result: [{ type: 'Result' }, { type: 'Grade' }] } },
    'wrongType /credentialSubject/result/1/type',
  ],
  [
    'an identifier of another type',
    { ...openBadge, credentialSubject: { ...subject, identifier: [{ type: 'Id' }] } },
    'wrongType /credentialSubject/identifier/0/type',
  ],
  [
    'a source of another type',
    { ...openBadge, credentialSubject: { ...subject, source: { type: 'Org' } } },
    'wrongType /credentialSubject/source/type',
  ],
  ['a date that is none', { ...openBadge, validFrom: '15.01.2026' }, 'dateUnreadable /validFrom'],
  ['an end before the beginning', { ...openBadge, validUntil: '2025-01-15T09:00:00Z' }, 'datesContradict /validUntil'],
  ['a status without a type', { ...openBadge, credentialStatus: { id: 'urn:1' } }, 'missing /credentialStatus'],
  [
    'a schema without an id',
    { ...openBadge, credentialSchema: [{ type: 'JsonSchema' }] },
    'missing /credentialSchema/0',
  ],
  ['an empty subject', { ...openBadge, credentialSubject: {} }, 'missing /credentialSubject'],
  [
    'a European issuer without a legal name',
    { ...europeanCredential, issuer: { id: 'urn:epass:org:1' } },
    'missing /issuer',
  ],
  [
    'an award under a context of its own',
    { ...hostedBadge, '@context': 'https://other.example' },
    'wrongContext /@context',
  ],
  ['an award without an address', { ...hostedBadge, id: 'award 1' }, 'notAnId /id'],
  [
    'a recipient that may be hashed',
    { ...hostedBadge, recipient: { type: 'email', identity: 'x' } },
    'missing /recipient',
  ],
  ['an award that ends before it begins', { ...hostedBadge, expires: '2026-01-14' }, 'datesContradict /expires'],
  ['an award on a day that was never', { ...hostedBadge, issuedOn: '2026-02-30' }, 'dateUnreadable /issuedOn'],
  ['an award without a day', { ...hostedBadge, issuedOn: undefined }, 'missing'],
  ['an award with a picture of its own', { ...hostedBadge, image: 'data:image/png;base64,AA' }, 'notAnId /image'],
  ['an award that nobody vouches for', { ...hostedBadge, verification: undefined }, 'missing'],
  [
    'a badge without criteria',
    { ...hostedBadge, badge: { ...hostedBadge.badge, criteria: undefined } },
    'missing /badge',
  ],
  [
    'a badge by what is no issuer',
    { ...hostedBadge, badge: { ...hostedBadge.badge, issuer: { type: 'Person', name: 'Ada' } } },
    'wrongType /badge/issuer/type',
  ],
  ['no credential profile', { ...europeanCredential, credentialProfiles: undefined }, 'missing'],
])('%s is named with its place', async (_what, json, fault) => {
  expect(await faultsOf(json)).toContain(fault)
})

test('what is no credential is skipped, not failed', async () => {
  expect(await faultsOf({ type: 'Course' })).toEqual(['formatUnknown'])
})

test('a JWT that says two things of its issuer is a fault', async () => {
  const json = { ...openBadge, iss: 'did:web:other.example', jti: openBadge.id }
  const document = { layers: ['jwt'], text: '', json, envelope: { kind: 'jwt' as const, compact: '' } }
  const results = await structure.run(subjectOf(document, null), contextWith({}))

  expect(results).toMatchObject([{ code: 'claimContradicts', facts: { claim: 'iss' }, pointer: '/iss' }])
})

// EBSI's schemas can't be bundled, and a file that its own registry would refuse must not read as sound.
test.each<[string, unknown, string]>([
  ['no schema', { ...withoutOutcomes, credentialSchema: undefined }, 'missing'],
  ['no day of issuing', { ...withoutOutcomes, issued: undefined }, 'missing'],
  ['a day of issuing that is none', { ...withoutOutcomes, issued: 'in May' }, 'dateUnreadable /issued'],
  ['an achievement without a title', attestationWith({ title: undefined }), 'missing /credentialSubject/achieved/0'],
  [
    'an assessment without a grade',
    attestationWith({ wasDerivedFrom: [{ id: 'urn:2', title: 'Viva' }] }),
    'missing /credentialSubject/achieved/0/wasDerivedFrom/0',
  ],
  [
    'a part of an assessment without one',
    attestationWith({
      wasDerivedFrom: [{ id: 'urn:2', title: 'Viva', grade: '1', hasPart: [{ id: 'urn:3', title: 'a' }] }],
    }),
    'missing /credentialSubject/achieved/0/wasDerivedFrom/0/hasPart/0',
  ],
  [
    'an outcome without a name',
    attestationWith({ specifiedBy: [{ id: 'urn:1', learningOutcome: [{ id: 'urn:2', title: 'Digs' }] }] }),
    'missing /credentialSubject/achieved/0/specifiedBy/0/learningOutcome/0',
  ],
  [
    'an awarding by nobody',
    attestationWith({ wasAwardedBy: { id: 'urn:4' } }),
    'missing /credentialSubject/achieved/0/wasAwardedBy',
  ],
  [
    'a part without an id',
    attestationWith({ hasPart: { learningAchievements: [{ title: 'a' }] } }),
    'missing /credentialSubject/achieved/0/hasPart/learningAchievements/0',
  ],
])('an attestation with %s has a fault at its place', async (_what, json, fault) => {
  expect(await faultsOf(json)).toEqual([fault])
})
