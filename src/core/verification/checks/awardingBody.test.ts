import { expect, test } from 'vitest'
import { contextWith, europeanCredential, openBadge, subjectWith } from '../subject.fixtures.ts'
import { trustPackWith } from '../trustPack.fixtures.ts'
import { awardingBody } from './awardingBody.ts'

const codeOf = async (json: unknown, mayAwardFor: string[] = []) => {
  const issuer = { name: [{ lang: 'en', value: 'Seal Service' }], ids: ['VATXX-1'], keys: [], mayAwardFor }
  const results = await awardingBody.run(
    subjectWith(json),
    contextWith({ content: trustPackWith({ issuers: [issuer] }) }),
  )
  return results.map(({ code }) => code)
}
const mandate = { type: 'Evidence', dcType: { id: 'http://data.europa.eu/snb/evidence-type/c_18016257' } }

// A service seals for many bodies: taking it for the awarding body would recognise the wrong institution.
test('an issuer that is not the awarding body is said to be another', async () => {
  expect(await codeOf(europeanCredential)).toEqual(['other'])
})

test('a mandate is taken from the pack, else only repeated from the file', async () => {
  expect(await codeOf(europeanCredential, ['Invented  University'])).toEqual(['mandateInPack'])
  expect(await codeOf(europeanCredential, ['urn:epass:org:2'])).toEqual(['mandateInPack'])
  expect(await codeOf({ ...europeanCredential, evidence: mandate })).toEqual(['mandateInFile'])
})

test('the same body under two ids is one by its name', async () => {
  const creator = { id: 'urn:other', type: 'Profile', name: 'INVENTED UNIVERSITY' }
  const { credentialSubject } = openBadge
  const json = {
    ...openBadge,
    credentialSubject: { ...credentialSubject, achievement: { ...credentialSubject.achievement, creator } },
  }

  expect(await codeOf(json)).toEqual(['same'])
})

test('a file without an awarding body says so', async () => {
  expect(await codeOf(openBadge)).toEqual(['notStated'])
})

// "Does not name an awarding body" of a file that names one sends the officer asking for what is there.
test('a file that names who gave the award and not who issued it says just that', async () => {
  const results = await awardingBody.run(subjectWith({ ...europeanCredential, issuer: undefined }), contextWith({}))

  expect(results).toMatchObject([
    { status: 'skipped', code: 'issuerNotNamed', facts: { awardingBody: 'Invented University' } },
  ])
})

test('a body without a name is called by its number, not by an id that means nothing outside its file', async () => {
  const issuer = { id: 'urn:epass:org:7', eIDASIdentifier: { notation: 'VATXX-9' } }
  const results = await awardingBody.run(subjectWith({ ...europeanCredential, issuer }), contextWith({}))

  expect(results).toMatchObject([{ code: 'other', facts: { issuer: 'VATXX-9' } }])
})
