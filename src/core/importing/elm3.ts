import { err, ok } from '../result.ts'
import { readAward, tellsOfAnAward } from './elm3/award.ts'
import type { Importer } from './importer.ts'
import { at, each, isPresent, typesOf, type JsonNode } from './json/node.ts'
import { credentialsIn } from './verifiableCredential.ts'

/**
 * European Digital Credentials for Learning, European Learning Model v3.
 *
 * What goes where is in `docs/how-to/add-an-importer.md`, section "Elements and parts".
 */
export const elm3: Importer = {
  id: 'elm3',
  version: 2,
  confidence: (document) => credentialsIn(document).reduce((most, one) => Math.max(most, confidenceIn(one)), 0),
  read(document) {
    const read = credentialsIn(document)
      .filter((credential) => confidenceIn(credential) > 0)
      .map((credential) => readAward(credential, { importer: elm3.id, layer: document.layers.join('/') }))
    const telling = read.filter(({ credential }) => tellsOfAnAward(credential))
    return telling.length > 0
      ? ok({
          importer: elm3.id,
          importerVersion: elm3.version,
          credentials: telling.map(({ credential }) => credential),
          remarks: telling.flatMap(({ remarks }) => remarks),
        })
      : err({ code: 'missing-field', facts: { field: 'displayParameter.title' } })
  },
}

function confidenceIn(credential: JsonNode): number {
  const subjects = each(at(credential, 'credentialSubject'))
  const claims = subjects.some((subject) => isPresent(at(subject, 'hasClaim')))
  const shaped = claims || isPresent(at(credential, 'displayParameter'))
  if (typesOf(credential).includes('EuropeanDigitalCredential')) return shaped ? 1 : 0.7
  return claims && isPresent(at(credential, 'displayParameter')) ? 0.6 : 0
}
