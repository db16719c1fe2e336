import { expect, test } from 'vitest'
import { credentialsIn } from '#core/importing/verifiableCredential.ts'
import type { ReadCredential } from '#core/credential/credential.ts'
import { subjectOf } from '#core/verification/subject.ts'
import { shared as found } from '../../../../../scripts/shared.mjs'
import { samplesIn, type Sample } from '../samplesPack.fixtures.ts'
import { portsWith } from '../sealing.fixtures.ts'

const samples = samplesIn(found ?? '', 'blockcerts/valid', 'blockcerts/invalid')

/** What is found about each seal of each credential in a file: its code, and how the receipt fits where it is one. */
async function seals(name: string): Promise<readonly (readonly string[])[]> {
  const sample = samples.find(({ path }) => path.endsWith(`/${name}.json`))
  if (sample === undefined) throw new Error(`${name} is no sample`)
  return Promise.all(
    credentialsOf(sample).map(async (read) =>
      Promise.all(
        subjectOf(sample.document, read).seals.map(async ({ seal }) => {
          const { code, receipt } = await portsWith(null).checkSeal(seal, '2026-06-01')
          return receipt === undefined ? code : `${code} ${receipt}`
        }),
      ),
    ),
  )
}

/** Found by their place alone: an importer may have nothing to read in what is only an example. */
function credentialsOf({ document }: Sample): ReadCredential[] {
  return credentialsIn(document).map(({ pointer }) => ({ pointer, assertions: [], children: [] }))
}

const forTests = 'anchorForTests fits'
const unchecked = 'anchorUnchecked fits'

// What the samples' names say of them, and what can be seen of that offline.
test.each<[name: string, ...found: (readonly string[])[]]>([
  ['cvjs__v2__mainnet-valid-2.0', [unchecked]],
  ['cvjs__v2__ethereum-ropsten-valid-2.0', [forTests]],
  ['cvjs__v2__regtest-valid-2.0', [forTests]],
  ['cvjs__v2__mocknet-valid-2.0', [forTests]],
  ['cvjs__v3__certificate', [unchecked]],
  ['cvjs__v3__blockcerts-3.0-alpha', [forTests]],
  ['cvjs__v3__cert-rl-status-list-2021', [forTests]],
  ['cvjs__v3__ethereum-sepolia-v3', [forTests]],
  ['cvjs__v3__testnet-v3-did', [forTests]],
  ['cvjs__v3__mocknet-vc-v2-data-integrity-proof', [forTests]],
  ['cvjs__v3__mocknet-vc-v2-name-description', [forTests]],
  ['cvjs__v3__mocknet-vc-v2-name-description-multilingual', [forTests]],
  ['cvjs__v3__mocknet-vc-v2-validFrom-not-yet-valid', [forTests]],
  // Several proofs: one beside the other, and one over the other.
  ['cvjs__v3__mocknet-vc-v2-data-integrity-proof-multiple-signatures', [forTests, forTests]],
  ['cvjs__v3__mocknet-vc-v2-data-integrity-proof-multiple-signatures-non-chained', [forTests, forTests]],
  ['cvjs__v3__proof-chain-example-ed25519', ['holds', forTests]],
  ['cvjs__v3__mocknet-v3-valid', ['algorithmUnknown', forTests]],
  ['cvjs__v3__example-non-chained-proofs', ['algorithmUnknown', forTests]],
  ['cvjs__v3__mocknet-verifiable-presentation', [forTests], [forTests]],
  // What was altered is who presents them; each of the two is whole.
  ['cvjs__v3__mocknet-verifiable-presentation-tampered', [forTests], [forTests]],
  ['cvjs__v3__mocknet-verifiable-presentation-failing-credential', [forTests], [forTests]],
  // Seals of other kinds, and none.
  ['cvjs__v3__ecdsa-sd-2023-signed-credential', ['algorithmUnknown']],
  ['certschema__3.0__cert-no-proof', []],
  ['certschema__2.1__tampered_unmapped_fields', []],
  ['certschema__2.1__tampered_unmapped_fields_vocab', []],
  // Its subject has an id that is no address, so nothing said of it is in the hash, whatever others call valid.
  ['cvjs__v3__testnet-v3-custom-context', ['notCovered']],
  // Written to show the schema, from files that were sealed as something else.
  ['certschema__2.0-alpha__sample_valid', ['doesNotHold differs']],
  ['certschema__2.1__sample_valid', ['doesNotHold differs']],
  ['certschema__3.0__bbba8553-8ec1-445f-82c9-a57251dd731c', ['doesNotHold differs']],
  ['certschema__3.1__example.3.1.multisigned', ['doesNotHold', forTests]],
  ['cvjs__v2__ethereum-tampered-2.0', ['doesNotHold differs']],
  ['cvjs__v2__ethereum-merkle-root-unmatch-2.0', ['doesNotHold leadsElsewhere']],
  ['cvjs__v2__mainnet-invalid-merkle-receipt-2.0', ['doesNotHold leadsElsewhere']],
  // What is wrong with these, only pages of the issuer and the blockchain tell.
  ['cvjs__v2__mainnet-revoked-2.0', [unchecked]],
  ['cvjs__v2__testnet-revoked-key-2.0', [unchecked]],
  ['cvjs__v2__ethereum-ropsten-revoked-no-revocationlist-2.0', [forTests]],
  ['cvjs__v3__testnet-v3-did--verification-method-mismatch', [forTests]],
  ['cvjs__v3__testnet-v3-did--verification-method-not-referenced', [forTests]],
  ['cvjs__v3__mocknet-vc-v2-credential-schema-invalid', [forTests]],
])('%s', async (name, ...expected) => {
  expect(await seals(name)).toEqual(expected)
})
