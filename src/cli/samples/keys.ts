import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { JWK } from 'jose'

/** The keys in `resources/demo/keys`. Their private halves are public: see the README there. */
export const keyNames = [
  'demo-ca',
  'nordlys',
  'rabenfurt',
  'sredna-reka',
  'thalassina',
  'brzegowa',
  'skillspark',
  'global-skills',
] as const
export type SampleKeyName = (typeof keyNames)[number]

export function privateKey(resources: string, name: SampleKeyName): JWK {
  return JSON.parse(readFileSync(join(resources, 'demo/keys', `${name}.json`), 'utf8')) as JWK
}

export function publicHalf({ kty, crv, x, n, e }: JWK): JWK {
  return kty === 'RSA' ? ({ kty, n, e } as JWK) : ({ kty, crv, x } as JWK)
}
