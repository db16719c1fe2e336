import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { brokenOrigins } from '#core/importing/rawValues.fixtures.ts'
import { readFile } from '#core/importing/registry.ts'
import { shared } from '../../../../scripts/shared.mjs'
import { reportWithoutPack } from './reportWithoutPack.fixtures.ts'

const folder = join(shared ?? '', 'samples')
const files = ['valid', 'invalid'].flatMap((kind) =>
  readdirSync(join(folder, 'edci-xml', kind)).map((name) => `edci-xml/${kind}/${name}`),
)
const read = (path: string) => readFile({ name: path, bytes: readFileSync(join(folder, path)) })
const rows = readFileSync(join(folder, 'EXPECTED.tsv'), 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .flatMap(([path = '', expected = '']) => (path.startsWith('edci-xml/') ? [{ path, expected }] : []))
const expectedAs = (answer: string) => rows.filter(({ expected }) => expected === answer).map(({ path }) => path)

async function reportOf(path: string) {
  const outcome = read(path)
  if (!outcome.ok) throw new Error(outcome.error.code)
  const { authenticity, checks } = await reportWithoutPack(outcome.value)
  const faults = checks.filter(({ check, status }) => check === 'structure' && status === 'failed')
  return {
    authenticity: `${authenticity.answer} ${authenticity.reasons.join(' ')}`,
    faults: faults.map(({ code, facts, pointer }) => `${code} ${String(facts['field'] ?? '')} ${pointer ?? ''}`),
  }
}

/** Persons without a credential, entities, and what is not well-formed. */
const refused: Readonly<Record<string, string>> = {
  'edci-xml/valid/edci__person-withContactPoint-uriwallet.xml': 'no-importer',
  'edci-xml/valid/edci__person-withContactPoint.xml': 'no-importer',
  'edci-xml/invalid/edci__edci-issuer__edci-issuer-service__src__test__resources__signCredential__Credential_EPAS_476_error.xml':
    'not-xml',
  'edci-xml/invalid/edci__xxeTest__xxe_entity.xml': 'no-importer',
  'edci-xml/invalid/edci__xxeTest__xxe_file.txt': 'not-json',
  'edci-xml/invalid/edci__xxeTest__xxe_file.xml': 'no-importer',
  'edci-xml/invalid/edci__xxeTest__xxe_remote.xml': 'no-importer',
}
const credentials = files.filter((path) => !(path in refused))

describe('the European credentials of the first generation among the samples', () => {
  test('are as many as there are', () => {
    expect([files.length, credentials.length]).toEqual([27, 20])
  })

  test.each(credentials)(
    '%s gives a credential with holder, title, issuer and date, each as it stands in the file',
    (path) => {
      const outcome = read(path)
      if (!outcome.ok) throw new Error(outcome.error.code)
      const { document, readings } = outcome.value

      expect(readings.map(({ importer }) => importer)).toEqual(['edci'])
      expect(brokenOrigins(document.text, outcome.value.credentials)).toEqual([])
      for (const { assertions } of outcome.value.credentials)
        expect(
          ['learner', 'title', 'issuer', 'issuedOn'].filter((element) =>
            assertions.some((one) => one.element === element && one.state === 'stated'),
          ),
        ).toEqual(
          path.includes('multipleSchemaLocation')
            ? ['learner', 'title', 'issuer']
            : ['learner', 'title', 'issuer', 'issuedOn'],
        )
    },
  )

  test.each(Object.entries(refused))('%s is refused for what it is', (path, code) => {
    expect(read(path)).toMatchObject({ ok: false, error: { code } })
  })
})

// The table calls these what they are: neither may ever be read, whatever else changes.
test.each([...expectedAs('REJECT'), ...expectedAs('MALFORMED')])('%s is not read', (path) => {
  expect(read(path).ok).toBe(false)
})

test('the table names eleven signatures that do not fit', () => {
  expect([expectedAs('SIG-BAD?').length, rows.length]).toEqual([11, 15])
})

// Judged once with another implementation of XML signatures: what it found changed must not pass for whole here.
test.each(expectedAs('SIG-BAD?'))('%s was changed after sealing', async (path) => {
  expect((await reportOf(path)).authenticity).toBe('notAuthentic proof.doesNotHold')
})

test.each(credentials.filter((path) => !expectedAs('SIG-BAD?').includes(path)))('%s carries no seal', async (path) => {
  expect((await reportOf(path)).authenticity).toBe('undetermined proof.noSeal')
})

/** What the schema does not allow in files of either kind. */
const faulty: Readonly<Record<string, readonly string[]>> = {
  'edci-xml/invalid/edci__xsdValidation__credential-generic-contactPoint-choice-KO.xml': [
    'missing mailBox / wallet /europassCredential[1]/credentialSubject[1]/contactPoint[1]',
  ],
  'edci-xml/invalid/edci__xsdValidation__credential-generic-profile-xsd-ko.xml': [
    'tooMany issuer /europassCredential[1]/issuer[2]',
  ],
  'edci-xml/valid/edci__credential-multipleSchemaLocation.xml': [
    'missing issued /europassCredential[1]',
    'missing hasLocation /europassCredential[1]/agentReferences[1]/organization[1]',
  ],
}

test.each(credentials)('%s has no fault of structure but those that it has', async (path) => {
  expect((await reportOf(path)).faults).toEqual(faulty[path] ?? [])
})
