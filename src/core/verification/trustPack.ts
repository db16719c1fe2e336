import { z } from 'zod'
import { LangText, LocalDate } from '../values.ts'
import { demoKeys } from './demoKeys.ts'

/**
 * What an office trusts, as one maker knew it on one day.
 *
 * A key proves only that its owner sealed something; who the owner is, a pack says. Unknown fields are refused: a
 * restriction that this version does not know would otherwise be read as none.
 */

/**
 * One name of a key, as text that can be compared: a multibase key (`z6Mk…`), the SHA-256 thumbprint of its JWK
 * (RFC 7638, base64url, 43 characters), or the SHA-256 fingerprint of its certificate (64 hexadecimal digits).
 */
export const KeyName = z.string().regex(/^(z[1-9A-HJ-NP-Za-km-z]{32,}|[\w-]{43}|[0-9a-f]{64})$/)
export type KeyName = z.infer<typeof KeyName>

/** An organisation and the keys that are its own. */
export const TrustedIssuer = z.strictObject({
  name: LangText.min(1),
  /** How files name it: DID, URL, eIDAS identifier (`VATEE-12345678`), registration number. */
  ids: z.array(z.string().min(1)).min(1),
  keys: z.array(KeyName),
  /** Ids or names of awarding bodies in whose name it may issue, by a mandate the maker has seen. */
  mayAwardFor: z.array(z.string().min(1)).default([]),
})
export type TrustedIssuer = z.infer<typeof TrustedIssuer>

const JsonObject = z.record(z.string(), z.unknown())

/** A key that files name by a URL nobody can open offline. One of the two forms of the key is given. */
export const TrustedKey = z
  .strictObject({
    /** The verification method as files write it: `https://example.org/issuers/1#key-1`. */
    id: z.string().min(1),
    controller: z.string().min(1),
    publicKeyMultibase: z.string().optional(),
    publicKeyJwk: JsonObject.optional(),
  })
  .refine((key) => (key.publicKeyMultibase === undefined) !== (key.publicKeyJwk === undefined))
export type TrustedKey = z.infer<typeof TrustedKey>

/** A status list as it was fetched by the maker, under the URL by which credentials ask for it. */
export const TrustedStatusList = z.strictObject({
  url: z.string().min(1),
  /** The list's credential: JSON, or the compact JWT it came as. */
  document: z.union([JsonObject, z.string()]),
  /** Who may speak for the issuers of the credentials that ask for this URL, besides these issuers themselves. */
  allowedIssuers: z.array(z.string().min(1)).default([]),
})
export type TrustedStatusList = z.infer<typeof TrustedStatusList>

/**
 * One line of a quality assurance register, as the maker copied it: that an organisation, or one of its programmes, was
 * quality assured by an agency from one day to another.
 */
export const RegisterEntry = z.strictObject({
  /** Which register, for people: `DEQAR`, `Register of the Accreditation Council`. */
  register: z.string().trim().min(1),
  /** The entry's id in that register. */
  registerId: z.string().trim().min(1),
  agency: z.string().trim().min(1),
  name: LangText.min(1),
  /** How files name the organisation, as with an issuer; may be empty, then its name is looked for. */
  ids: z.array(z.string().min(1)),
  /** Null: the organisation as a whole; else only this programme, by the title its credentials bear. */
  programme: z.string().trim().min(1).nullable(),
  from: LocalDate,
  /** Null: still running when the register was copied. */
  to: LocalDate.nullable(),
})
export type RegisterEntry = z.infer<typeof RegisterEntry>

/** An organisation known to sell awards. */
export const KnownMill = z.strictObject({
  name: LangText.min(1),
  ids: z.array(z.string().min(1)),
  /** Who says so, and where: an officer has to be able to show it. */
  source: z.string().trim().min(1),
})
export type KnownMill = z.infer<typeof KnownMill>

export const TrustPackContent = z.strictObject({
  format: z.literal('recognition-workbench/trust-pack'),
  version: z.literal(1),
  name: z.string().trim().min(1),
  /** Who made and signed it, for people. */
  maker: z.string().trim().min(1),
  issuedOn: LocalDate,
  /** Made with keys that everybody has. Refused outside a demo, as is a pack that names such a key without saying so. */
  demo: z.boolean(),
  issuers: z.array(TrustedIssuer),
  /** DID → DID document. */
  didDocuments: z.record(z.string(), JsonObject),
  keys: z.array(TrustedKey),
  /** X.509 certificates that seals may chain to, each as PEM or as base64 of its DER. */
  anchors: z.array(z.string().min(1)),
  /** URL → JSON-LD context, for those that the workbench does not bring along. A bundled one is never replaced. */
  contexts: z.record(z.string(), JsonObject),
  statusLists: z.array(TrustedStatusList),
  /** Extract of quality assurance registers, as of `issuedOn`. Absent in packs made before this was known. */
  qualityRegister: z.array(RegisterEntry).default([]),
  mills: z.array(KnownMill).default([]),
})
export type TrustPackContent = z.infer<typeof TrustPackContent>

/** A pack that a verification uses, under the id by which its report pins it. */
export interface TrustPackInUse {
  readonly id: string
  readonly name: string
  readonly issuedOn: LocalDate
  readonly content: TrustPackContent
}

/**
 * Whether only a demo may use this pack.
 *
 * `keyNames` are all names of all keys the pack holds or was signed with: a pack cannot escape by unsetting its flag.
 */
export function isDemoPack(content: TrustPackContent, keyNames: readonly string[]): boolean {
  const named = [...keyNames, ...content.issuers.flatMap(({ keys }) => keys)]
  return content.demo || named.some((name) => demoKeys.includes(name))
}
