import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFile } from '#core/importing/registry.ts'
import { shared } from '../../../../scripts/shared.mjs'
import { reportWithoutPack } from './reportWithoutPack.fixtures.ts'

const folder = join(shared ?? '', 'samples')
const transcripts = ['valid', 'invalid'].flatMap((kind) =>
  readdirSync(join(folder, 'elmo', kind)).map((name) => `elmo/${kind}/${name}`),
)
const read = (path: string) => readFile({ name: path, bytes: readFileSync(join(folder, path)) })

async function authenticityOf(path: string) {
  const outcome = read(path)
  if (!outcome.ok) return outcome.error.code
  const report = await reportWithoutPack(outcome.value)
  return `${report.authenticity.answer} ${report.authenticity.reasons.join(' ')}`
}

/** Those of `valid` that are no transcript with courses, and the broken one. */
const refused: Readonly<Record<string, string>> = {
  'elmo/valid/dk-emrex__elmo-finland.pdf': 'not-text',
  'elmo/valid/emrex-client__elmotest-short-parses.xml': 'no-courses',
  'elmo/valid/fi-ncp__test__resources__virta_xml__OpitosuoritukseResponse.xml': 'no-importer',
  'elmo/invalid/fi-emrex__fi-ncp__src__main__resources__Example-elmo-sweden-1.0.xml': 'not-xml',
}

describe('the transcripts of the samples', () => {
  test('are as many as there are', () => {
    expect(transcripts).toHaveLength(20)
  })

  test.each(transcripts.filter((path) => !(path in refused)))(
    '%s gives courses with title, issuer and date',
    (path) => {
      const outcome = read(path)
      const credentials = outcome.ok ? outcome.value.credentials : []

      expect(credentials.length).toBeGreaterThan(0)
      for (const { assertions } of credentials)
        expect(
          ['title', 'issuer', 'issuedOn', 'learner'].filter((element) =>
            assertions.some((one) => one.element === element && one.state === 'stated'),
          ),
        ).toEqual(['title', 'issuer', 'issuedOn', 'learner'])
    },
  )

  test.each(Object.entries(refused))('%s is refused for what it is', async (path, code) => {
    expect(await authenticityOf(path)).toBe(code)
  })
})

// Judged once with another implementation of XML signatures: what it found changed must not pass for whole here.
const expected = readFileSync(join(folder, 'EXPECTED.tsv'), 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .filter(([path = '', answer]) => path.startsWith('elmo/') && answer === 'SIG-BAD')

test('the table of the samples names six signatures that do not fit', () => {
  expect(expected).toHaveLength(6)
})

test.each(expected.map(([path = '']) => path))('%s was changed after sealing', async (path) => {
  expect(await authenticityOf(path)).toBe('notAuthentic proof.doesNotHold')
})

test('the one that fits is sealed with SHA-1, and counts for nothing', async () => {
  expect(await authenticityOf('elmo/valid/dk-emrex__ncp-elmo-tomcat-signed-zipped-base64.txt')).toBe(
    'undetermined proof.weakButFits',
  )
})
