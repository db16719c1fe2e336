import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, generateKeyPair } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFile } from '#core/importing/registry.ts'
import { demoKeys } from '#core/verification/demoKeys.ts'
import { trustPackWith } from '#core/verification/trustPack.fixtures.ts'
import type { TrustPackInUse } from '#core/verification/trustPack.ts'
import { verify } from '#core/verification/verify.ts'
import { fingerprintOfCertificate, namesOfJwk } from '#engine/proofs/keyNames.ts'
import { createProofPorts } from '#engine/proofs/proofPorts.ts'
import { openTrustPack } from '#engine/trust/openPack.ts'
import { signTrustPack } from '#engine/trust/signPack.ts'
import { rootCertificate } from './certificates.ts'
import { keyNames, privateKey } from './keys.ts'
import { createSigners } from './signers.ts'

const bytesOf = (path: string) => new Uint8Array(readFileSync(path))

describe('made again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samples-'))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  // A date, a time zone or chance in a sample would make every checkout differ from the committed one.
  test('in another time zone and on another day, every file is the committed one, byte for byte', () => {
    const anotherDay = join(folder, 'anotherDay.mjs')
    writeFileSync(
      anotherDay,
      `const Now = Date
       const shift = 40 * 86_400_000
       globalThis.Date = class extends Now {
         constructor(...given) { super(...(given.length > 0 ? given : [Now.now() + shift])) }
         static now() { return Now.now() + shift }
       }`,
    )
    const run = ['--import', anotherDay, 'src/cli/samples.ts', '--out', folder]
    const printed = execFileSync(process.execPath, run, {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
    })
    const made = globSync('{samples,demo,programmes}/*', { cwd: folder })

    expect(printed.trim().split('\n')).toHaveLength(made.length)
    for (const path of made) {
      expect({ path, bytes: readFileSync(join(folder, path)) }).toEqual({
        path,
        bytes: readFileSync(join('resources', path)),
      })
    }
  })
})

/** The rows of the table in the README of the samples. */
const rows = readFileSync('resources/samples/README.md', 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, file = '']) => file.startsWith('`'))
  .map(([, file = '', , , holder = '', , module = '', authenticity = '', standing = '']) => ({
    file: file.replaceAll('`', ''),
    holder,
    modules: module.split(', '),
    authenticity,
    standing,
  }))

test('the README has a row for every sample, and every row a sample', () => {
  const files = globSync('*', { cwd: 'resources/samples' }).filter((name) => name !== 'README.md')

  expect(rows.map(({ file }) => file).toSorted()).toEqual(files.toSorted())
})

test('the README names modules of the bundled catalogue', () => {
  const catalogue = readFileSync('resources/programmes/altenmark.json', 'utf8')

  expect(rows.flatMap(({ modules }) => modules).filter((code) => !catalogue.includes(`"code": "${code}"`))).toEqual([])
})

describe('verified with the demo pack', () => {
  let pack: TrustPackInUse
  beforeAll(async () => {
    const opened = await openTrustPack(bytesOf('resources/demo/trust-pack.jws'))
    if (!opened.ok) throw new Error(opened.error.code)
    const { content } = opened.value
    pack = { id: '0198f3c1-0000-7000-8000-000000000000', name: content.name, issuedOn: content.issuedOn, content }
  })

  async function verified(file: string) {
    const read = readFile({ name: file, bytes: bytesOf(join('resources/samples', file)) })
    if (!read.ok) throw new Error(`${file}: ${read.error.code}`)
    const [credential] = read.value.credentials
    const report = await verify({
      document: read.value.document,
      credential: credential ?? null,
      receivedOn: '2026-05-18',
      today: '2026-11-24',
      pack,
      ports: createProofPorts({ resourcesFolder: 'resources', pack: pack.content }),
      engineVersion: 'test',
      checkedAt: '2026-11-24T09:00:00Z',
    })
    return { credential, report }
  }

  test.for(rows)('$file reads as the README says', async ({ file, holder, authenticity, standing }) => {
    const { credential, report } = await verified(file)

    expect(report).toMatchObject({
      authenticity: { answer: authenticity },
      standing: { answers: [standing] },
      standingToday: { answers: [standing] },
    })
    expect(report.checks.filter(({ check }) => check === 'structure')).toMatchObject([{ status: 'passed' }])
    const names = credential?.assertions.filter(({ element }) => element === 'learner') ?? []
    const called = (...parts: readonly string[]) =>
      parts.flatMap((part) =>
        names.flatMap((one) => (one.part === part && one.value?.kind === 'text' ? [one.value.text] : [])),
      )
    // A transcript has given and family name apart.
    expect([called('fullName').join(), called('givenName', 'familyName').join(' ')]).toContain(holder)
  })

  // The samples carry the demo: one with no outcomes or no title would be found only on stage.
  test.for(rows)('$file states its title, its issuer and its outcomes', async ({ file }) => {
    const { credential } = await verified(file)
    const least = file.endsWith('.xml') ? 0 : file.includes('weekend') ? 4 : 8
    const count = (wanted: string) =>
      new Set(
        credential?.assertions.flatMap(({ element, state, item }) =>
          element === wanted && state === 'stated' ? [item] : [],
        ),
      ).size

    expect([count('title'), count('issuer')]).toEqual([1, 1])
    expect(count('learningOutcome')).toBeGreaterThanOrEqual(least)
  })

  test('the service that seals for Høyvik University has its mandate from the pack', async () => {
    const { report } = await verified('ada-python-montavon.jsonld')

    expect(report.checks).toContainEqual(expect.objectContaining({ check: 'awardingBody', code: 'mandateInPack' }))
  })
})

describe('the demo keys', () => {
  // A key that is missing from the list could be named by a pack that is no demo's.
  test('are all refused outside a demo, under each of their names', async () => {
    const keys = await Promise.all(keyNames.map((name) => namesOfJwk(privateKey('resources', name))))
    const { root, certificates } = await createSigners('resources')
    const printed = [root, certificates.nordlys, certificates.rabenfurt].map((certificate) =>
      fingerprintOfCertificate(new Uint8Array(certificate.rawData)),
    )

    expect([...keys.flat(), ...printed].filter((name) => !demoKeys.includes(name))).toEqual([])
  })

  // The fingerprint of a certificate changes with every date in it; the key under it is as public as before.
  test('are found under an anchor that was issued anew', async () => {
    const root = await rootCertificate(privateKey('resources', 'demo-ca'), { serialNumber: '02' })
    const { privateKey: own } = await generateKeyPair('EdDSA', { extractable: true })
    const pack = trustPackWith({ anchors: [root.toString('base64')] })

    expect(await openTrustPack(await signTrustPack(pack, await exportJWK(own)))).toMatchObject({
      ok: true,
      value: { demo: true },
    })
  })

  test('in the folder are those that are listed in its README', () => {
    const readme = readFileSync('resources/demo/keys/README.md', 'utf8')
    const files = globSync('*.json', { cwd: 'resources/demo/keys' })

    expect(files.toSorted()).toEqual(keyNames.map((name) => `${name}.json`).toSorted())
    expect(files.filter((file) => !readme.includes(`\`${file}\``))).toEqual([])
  })

  test('sign a pack that calls itself a demo and leaves one issuer out', async () => {
    const opened = await openTrustPack(bytesOf('resources/demo/trust-pack.jws'))

    expect(opened).toMatchObject({ ok: true, value: { demo: true, content: { demo: true } } })
    expect(JSON.stringify(opened)).not.toContain('Institute for Global Skills')
  })
})
