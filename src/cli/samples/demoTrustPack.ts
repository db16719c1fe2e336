import type { TrustPackContent } from '#core/verification/trustPack.ts'
import { demoMakerPrivateJwk } from '#engine/trust/demoMaker.ts'
import { namesOfJwk } from '#engine/proofs/keyNames.ts'
import { signTrustPack } from '#engine/trust/signPack.ts'
import { elementsContext, elementsContextUrl, type BadgeIssuer } from './badge.ts'
import { hoyvik, nordlys, rabenfurt, srednaReka, srednaRekaKeyId, thalassina, thalassinaKeyId } from './providers.ts'
import type { Json } from './seals.ts'
import type { Signers } from './signers.ts'
import { statusList } from './statusList.ts'

export const statusLists = {
  thalassina: 'https://thalassina.example/status/1',
  brzegowa: 'https://brzegowa.example/status/1',
}
/** Places on the lists: the first stands clear, the second is revoked. */
export const statusPlaces = { statistics: 40_417, healthData: 94_567 }

/** The signed pack that names every issuer of the samples but one. */
export async function demoTrustPack(signers: Signers): Promise<Uint8Array> {
  const { root, publicKeys, issuers, sealed } = signers
  const [thumbprint = '', multibase = ''] = await namesOfJwk(publicKeys.thalassina)
  const lists = [
    await sealed.byThalassina(statusList(statusLists.thalassina, thalassina.id, []), listedAt),
    await sealed.byBrzegowa(statusList(statusLists.brzegowa, issuers.brzegowa.id, [statusPlaces.healthData]), listedAt),
  ]
  const content: TrustPackContent = {
    format: 'recognition-workbench/trust-pack',
    version: 1,
    name: 'Demo trust pack of 3 May 2026',
    maker: 'Recognition Workbench, for its demo only',
    issuedOn: '2026-05-03',
    demo: true,
    issuers: [
      {
        name: textsOf(nordlys.legalName),
        ids: [nordlys.registration],
        keys: [],
        mayAwardFor: [hoyvik.registration],
      },
      { name: textsOf(rabenfurt.legalName), ids: [rabenfurt.registration], keys: [], mayAwardFor: [] },
      { ...named(thalassina), keys: [thumbprint, multibase] },
      { ...named(srednaReka), keys: await namesOfJwk(publicKeys.srednaReka) },
      { ...named(issuers.brzegowa), keys: [issuers.brzegowa.id.slice('did:key:'.length)] },
      { ...named(issuers.skillspark), keys: [issuers.skillspark.id.slice('did:key:'.length)] },
    ],
    didDocuments: { [thalassina.id]: didDocument(multibase) },
    keys: [{ id: srednaRekaKeyId, controller: srednaReka.id, publicKeyJwk: { ...publicKeys.srednaReka } }],
    anchors: [root.toString('base64')],
    contexts: { [elementsContextUrl]: { ...elementsContext } },
    statusLists: lists.map((document) => ({
      url: String(document['id']),
      document: { ...document },
      allowedIssuers: [],
    })),
  }
  return signTrustPack(content, demoMakerPrivateJwk)
}

const listedAt = '2026-05-01T00:00:00Z'

const textsOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([lang, value]) => ({ lang, value }))

const named = ({ id, name }: BadgeIssuer) => ({ name: [{ lang: 'en', value: name }], ids: [id], mayAwardFor: [] })

const didDocument = (publicKeyMultibase: string): Record<string, unknown> =>
  ({
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: thalassina.id,
    verificationMethod: [{ id: thalassinaKeyId, type: 'Multikey', controller: thalassina.id, publicKeyMultibase }],
    assertionMethod: [thalassinaKeyId],
  }) satisfies Json
