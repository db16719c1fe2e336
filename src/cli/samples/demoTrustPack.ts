import type { RegisterEntry, TrustPackContent } from '#core/verification/trustPack.ts'
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
    qualityRegister: [
      assured('301', { name: textsOf(hoyvik.legalName), ids: [hoyvik.registration], from: '2004-08-01', to: null }),
      assured('302', {
        name: textsOf(rabenfurt.legalName),
        ids: [rabenfurt.registration],
        from: '2012-03-01',
        to: null,
      }),
      assured('303', { ...registered(thalassina), from: '1998-01-01', to: null }),
      assured('304', { ...registered(srednaReka), from: '2015-09-01', to: '2025-12-31' }),
      assured('305', { ...registered(issuers.brzegowa), from: '2009-10-01', to: null }),
      // Nearly the name of an issuer that is in no list: the register is asked for the one, not the other.
      assured('306', {
        name: [{ lang: 'en', value: 'Institute of Global Skills' }],
        ids: ['NTRMT-000000306'],
        from: '2011-01-01',
        to: null,
      }),
    ],
    mills: [
      {
        name: [{ lang: 'en', value: 'Westbridge World Institute' }],
        ids: ['https://westbridge.example/'],
        source: 'Invented list of unrecognised providers, May 2026',
      },
    ],
  }
  return signTrustPack(content, demoMakerPrivateJwk)
}

const listedAt = '2026-05-01T00:00:00Z'

const textsOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([lang, value]) => ({ lang, value }))

const assured = (registerId: string, entry: Pick<RegisterEntry, 'name' | 'ids' | 'from' | 'to'>): RegisterEntry => ({
  register: 'Register of the Invented Council for Quality',
  registerId,
  agency: 'Invented Agency for Quality in Higher Education',
  programme: null,
  ...entry,
})

const registered = ({ id, name }: BadgeIssuer) => ({ name: [{ lang: 'en', value: name }], ids: [id] })

const named = ({ id, name }: BadgeIssuer) => ({ name: [{ lang: 'en', value: name }], ids: [id], mayAwardFor: [] })

const didDocument = (publicKeyMultibase: string): Record<string, unknown> =>
  ({
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: thalassina.id,
    verificationMethod: [{ id: thalassinaKeyId, type: 'Multikey', controller: thalassina.id, publicKeyMultibase }],
    assertionMethod: [thalassinaKeyId],
  }) satisfies Json
