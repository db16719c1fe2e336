import { err, ok } from '../result.ts'
import { tellsOfLearning } from './ebsi/claims.ts'
import { besideEnvelope, inWordsOfElm } from './ebsi/credential.ts'
import { tellsOfAnAward } from './elm3/award.ts'
import { besideClaims } from './elm3/beside.ts'
import { subjectOf } from './elm3/claims.ts'
import { readPlaced } from './elm3/placed.ts'
import type { Importer } from './importer.ts'
import { at, isPresent, rootOf, typesOf, type JsonNode } from './json/node.ts'
import { credentialsIn } from './verifiableCredential.ts'

/**
 * Diplomas and attestations of the European Blockchain Services Infrastructure, 2020 to 2023. They are the learning model
 * of Europass under other names, so a credential is brought into the words of ELM v3 and read as that is.
 *
 * What goes where is in `docs/how-to/add-an-importer.md`, section "Elements and parts".
 */
export const ebsi: Importer = {
  id: 'ebsi',
  version: 1,
  confidence: (document) => credentialsIn(document).reduce((most, one) => Math.max(most, confidenceIn(one)), 0),
  read(document) {
    const read = credentialsIn(document)
      .filter((credential) => confidenceIn(credential) > 0)
      .map((credential) =>
        readPlaced(inWordsOfElm(credential, credential.pointer === '/vc' ? rootOf(document.json) : null), {
          importer: ebsi.id,
          layer: document.layers.join('/'),
          besideEnvelope,
          besideClaims,
        }),
      )
      .filter(({ credential }) => tellsOfAnAward(credential))
    if (read.length === 0) return err({ code: 'missing-field', facts: { field: 'achieved.title' } })
    return ok({
      importer: ebsi.id,
      importerVersion: ebsi.version,
      credentials: read.map(({ credential }) => credential),
      remarks: read.flatMap(({ remarks }) => remarks),
    })
  },
}

/** Types that promise an achievement, even where none is in the file. */
const promising = ['VerifiableDiploma', 'Europass']

function confidenceIn(credential: JsonNode): number {
  const subject = subjectOf(credential)
  // ELM v3 or a badge in a wallet is what it is.
  if (isPresent(at(subject, 'hasClaim')) || isPresent(at(subject, 'achievement'))) return 0
  const types = typesOf(credential)
  if (tellsOfLearning(subject)) return types.includes('VerifiableCredential') ? 1 : 0.6
  return promising.some((type) => types.includes(type)) ? 0.6 : 0
}
