import type { JWK } from 'jose'
import { createContexts } from '#engine/proofs/contexts.ts'
import { namesOfJwk } from '#engine/proofs/keyNames.ts'
import { elementsContext, elementsContextUrl } from './badge.ts'
import { rootCertificate, sealCertificate } from './certificates.ts'
import { privateKey, publicHalf, type SampleKeyName } from './keys.ts'
import {
  brzegowa,
  globalSkills,
  nordlys,
  rabenfurt,
  skillspark,
  srednaRekaKeyId,
  thalassinaKeyId,
} from './providers.ts'
import { sealAsJades, sealAsJwt, sealInside, type Json } from './seals.ts'

/** Everybody who seals a sample, with the fixed keys in `resources/demo/keys`. */
export async function createSigners(resources: string) {
  const key = (name: SampleKeyName) => privateKey(resources, name)
  const contexts = createContexts(resources, { [elementsContextUrl]: elementsContext })
  const root = await rootCertificate(key('demo-ca'), { serialNumber: '01' })
  const certificateOf = (serial: string, name: 'nordlys' | 'rabenfurt', organisation: typeof nordlys.seal) =>
    sealCertificate(organisation, serial, key(name), key('demo-ca'))
  const certificates = {
    nordlys: await certificateOf('1001', 'nordlys', nordlys.seal),
    rabenfurt: await certificateOf('1002', 'rabenfurt', rabenfurt.seal),
  }
  const dids = {
    brzegowa: await didKey(key('brzegowa')),
    skillspark: await didKey(key('skillspark')),
    globalSkills: await didKey(key('global-skills')),
  }
  const inside = (name: SampleKeyName, method: string) => (document: Json, sealedAt: string) =>
    sealInside(document, { key: key(name), method, sealedAt, contexts })
  const withDid = (did: string) => `${did}#${did.slice('did:key:'.length)}`

  return {
    root,
    certificates,
    issuers: {
      brzegowa: brzegowa(dids.brzegowa),
      skillspark: skillspark(dids.skillspark),
      globalSkills: globalSkills(dids.globalSkills),
    },
    publicKeys: { srednaReka: publicHalf(key('sredna-reka')), thalassina: publicHalf(key('thalassina')) },
    sealed: {
      byThalassina: inside('thalassina', thalassinaKeyId),
      byBrzegowa: inside('brzegowa', withDid(dids.brzegowa)),
      bySkillspark: inside('skillspark', withDid(dids.skillspark)),
      byGlobalSkills: inside('global-skills', withDid(dids.globalSkills)),
      byCertificate: (name: 'nordlys' | 'rabenfurt', document: Json, sealedAt: string) =>
        sealAsJades(document, { key: key(name), certificate: new Uint8Array(certificates[name].rawData), sealedAt }),
    },
    tokens: {
      byBrzegowa: (claims: Json) => sealAsJwt(claims, 'EdDSA', withDid(dids.brzegowa), key('brzegowa')),
      bySkillspark: (claims: Json) => sealAsJwt(claims, 'EdDSA', withDid(dids.skillspark), key('skillspark')),
      bySrednaReka: (claims: Json) => sealAsJwt(claims, 'RS256', srednaRekaKeyId, key('sredna-reka')),
    },
  }
}
export type Signers = Awaited<ReturnType<typeof createSigners>>

async function didKey(key: JWK): Promise<string> {
  const multibase = (await namesOfJwk(key)).find((name) => name.startsWith('z'))
  if (multibase === undefined) throw new Error('A did:key needs an Ed25519 key')
  return `did:key:${multibase}`
}
