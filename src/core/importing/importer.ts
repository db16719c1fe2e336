import { z } from 'zod'
import { ReadCredential } from '../credential/credential.ts'
import type { XmlElement } from './xml/node.ts'

/** A file as it came in, whole, in memory. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The most a file may have, in bytes; said before it is read. */
export const largestFile = 25 * 1024 * 1024

/** The most that is handed over in one message: files, and bytes of all of them together. More goes in several. */
export const mostTogether = { files: 200, bytes: 32 * 1024 * 1024 } as const

/**
 * The credential document a file carries, unwrapped from what surrounds it.
 *
 * `layers` names the wrapping from the outside in, for people and for `Origin.layer`: `['json']`, `['png', 'jwt']`,
 * `['jades']`, `['gzip', 'xml']`. `text` is the exact text that was parsed: proofs over text (JAdES, JWT) are checked over `envelope`.
 */
export interface CredentialDocument {
  readonly layers: readonly string[]
  readonly text: string
  /** Null for a document of XML. */
  readonly json: unknown
  /** The root element of a document of XML; given only there. */
  readonly xml?: XmlElement
  /** The sealed form where there is one: the compact JWS of a VC-JWT, the JSON of a JAdES seal; else null. */
  readonly envelope: Envelope | null
}
export type Envelope =
  { readonly kind: 'jwt'; readonly compact: string } | { readonly kind: 'jades'; readonly json: unknown }

/** Why a file gave no credential. The renderer and the command line turn codes into words. */
export const ImportProblem = z.object({
  code: z.enum([
    'empty',
    'too-large',
    'not-text',
    'packed',
    'wrong-encoding',
    'not-json',
    'not-xml',
    'xml-doctype',
    'damaged-gzip',
    'truncated',
    'too-deep',
    'damaged-image',
    'no-badge-in-image',
    'link-only',
    'damaged-jwt',
    'encrypted',
    'expands-too-far',
    'no-importer',
    'holds-none',
    'no-courses',
    'endorsement',
    'no-learning',
    'not-a-credential',
    'missing-field',
    'took-too-long',
    'took-too-much-memory',
    'crashed',
    'is-a-folder',
    'vanished',
    'unreadable',
    'disk-full',
    'not-kept',
    'already-here',
    'stopped',
  ]),
  /** A place in the file, a name, a size: what the sentence needs. Never a person's data. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type ImportProblem = z.infer<typeof ImportProblem>

/** Something odd that did not stop the import: an unknown property, a language tag with a space, a second title. */
export const Remark = z.object({
  code: z.string(),
  pointer: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Remark = z.infer<typeof Remark>

/** Every remark an importer makes; each has its words. */
export const remarkCodes = [
  'unexpected-value',
  'key-twice',
  'more-keys-twice',
  'text-garbled',
  'text-null',
  'language-tag-untidy',
  'credits-rounded-down',
  'credits-without-unit',
  'issued-from-valid-from',
  'result-without-description',
  'several-subjects',
  'several-achievements',
  'several-issuers',
  'no-achievement',
  'issuer-without-name',
  'badge-only-linked',
  'issuer-only-linked',
  'issuer-only-did',
  'dates-differ',
  'credential-not-read',
  'course-failed',
  'course-in-progress',
  'recognised-elsewhere',
  'attachment-not-read',
  'refers-to-nothing',
  'refers-again',
  'presented-by',
  'checks-not-taken',
  'own-words-not-read',
  'display-not-read',
] as const
export type RemarkCode = (typeof remarkCodes)[number]

/** What one importer made of one document. */
export const Reading = z.object({
  importer: z.string(),
  importerVersion: z.int(),
  credentials: z.array(ReadCredential),
  remarks: z.array(Remark),
})
export type Reading = z.infer<typeof Reading>

/**
 * One credential format. To add one: write a file here, then list it in `registry.ts`.
 *
 * An importer never throws for what a file holds.
 */
export interface Importer {
  readonly id: string
  readonly version: number
  /** How surely this document is of the format, 0…1, from its parsed content; 0 is "not mine". */
  confidence(document: CredentialDocument): number
  read(
    document: CredentialDocument,
  ): { readonly ok: true; readonly value: Reading } | { readonly ok: false; readonly error: ImportProblem }
}
