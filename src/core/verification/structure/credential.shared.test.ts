import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shared } from '../../../../scripts/shared.mjs'
import { rootOf } from '../../importing/json/node.ts'
import { faultsOfCredential } from './credential.ts'

const folder = join(shared ?? '', 'samples/w3c')
const files = (kind: string) =>
  readdirSync(join(folder, kind)).filter((name) => name.startsWith('vcdm2__credential') || name.includes('issuer-'))

/** The suite's files leave out the issuer, or its id, and its days: whoever runs them puts in their own. */
function completed(kind: string, name: string) {
  const json = JSON.parse(readFileSync(join(folder, kind, name), 'utf8')) as Record<string, unknown>
  const { issuer = 'did:web:invented.example' } = json
  const withId =
    typeof issuer === 'object' && issuer !== null && !('id' in issuer)
      ? { id: 'did:web:invented.example', ...issuer }
      : issuer
  const days: Record<string, string> = { 'PAST DATE': '2020-01-01T00:00:00Z', 'FUTURE DATE': '2090-01-01T00:00:00Z' }
  return rootOf(
    Object.fromEntries(
      Object.entries({ ...json, issuer: withId }).map(([key, value]) => [key, days[String(value)] ?? value]),
    ),
  )
}

test.each(files('valid'))('%s of the W3C suite has no fault', (name) => {
  expect(faultsOfCredential(completed('valid', name), null)).toEqual([])
})

/** Wrong only once their contexts are applied (a term defined anew, a word nobody defines): the proof check sees these. */
const wrongByContext = [
  'vcdm2__credential-context-combo4-fail.json',
  'vcdm2__credential-redef-type-fail.json',
  'vcdm2__credential-redef-type2-fail.json',
  'vcdm2__credential-type-mapped-nonurl-fail.json',
  'vcdm2__credential-type-unmapped-fail.json',
  'vcdm2__names-and-descriptions__issuer-description-extra-prop-en-fail.json',
]

test('every other file that the W3C suite calls wrong has a fault', () => {
  const unseen = files('invalid').filter((name) => faultsOfCredential(completed('invalid', name), null).length === 0)

  expect(unseen).toEqual(wrongByContext)
})
