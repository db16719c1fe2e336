import { z } from 'zod'

/**
 * The elements a credential is read for, keyed by name.
 *
 * `mandatory` and `optional` are the EU standard list (Council Recommendation 2022/C 243/02, Annex I); `beside` are
 * fields the office needs next to it. The order is the order on screens and in reports.
 */
export const elements = {
  learner: 'mandatory',
  title: 'mandatory',
  issuerCountry: 'mandatory',
  awardingBody: 'mandatory',
  issuedOn: 'mandatory',
  learningOutcome: 'mandatory',
  workload: 'mandatory',
  level: 'mandatory',
  assessment: 'mandatory',
  participation: 'mandatory',
  qualityAssurance: 'mandatory',
  prerequisite: 'optional',
  supervision: 'optional',
  grade: 'optional',
  stackability: 'optional',
  furtherInformation: 'optional',
  issuer: 'beside',
  awardedOn: 'beside',
  validFrom: 'beside',
  validUntil: 'beside',
} as const

export type ElementName = keyof typeof elements
export const elementNames = Object.keys(elements) as ElementName[]
export const ElementName = z.enum(elementNames as [ElementName, ...ElementName[]])

/** Every element is in one of four states; "not applicable" always comes with a reason. */
export const ElementState = z.enum(['stated', 'notApplicable', 'missing', 'suppliedLater'])
export type ElementState = z.infer<typeof ElementState>

/**
 * One value of an element: a leaf, so that one pointer into the original leads to it.
 *
 * What belongs together (a body's name and its country, one outcome in three languages) shares the assertion's `item`;
 * `part` of the assertion says which leaf this is.
 */
export const ElementValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string(), lang: z.string() }),
  /** `date` is the local day in the value as the file writes it; the offset is not applied. */
  z.object({ kind: z.literal('date'), date: z.iso.date() }),
  /** Hundredths of a credit; `scheme` is null where the file names no unit: such credits are not ECTS. */
  z.object({ kind: z.literal('credits'), hundredths: z.int().nonnegative(), scheme: z.string().nullable() }),
  /** Notional workload in minutes. */
  z.object({ kind: z.literal('duration'), minutes: z.int().nonnegative() }),
  /** A term of a vocabulary: `scheme` such as `EQF`, `NQF`, `QF-EHEA`, `ISO-3166-1`, `ESCO`, or the vocabulary's URI. */
  z.object({ kind: z.literal('code'), scheme: z.string(), code: z.string() }),
  z.object({ kind: z.literal('identifier'), scheme: z.string().nullable(), id: z.string() }),
  z.object({ kind: z.literal('flag'), holds: z.boolean() }),
])
export type ElementValue = z.infer<typeof ElementValue>

/** A rectangle on a page or picture, in fractions of its width and height from the top left corner. */
export const Area = z.object({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().min(0).max(1),
  height: z.number().min(0).max(1),
})
export type Area = z.infer<typeof Area>

/** Words that a machine had read before an officer kept them: as they were read, or changed. */
export const MachineRead = z.enum(['asRead', 'changed'])
export type MachineRead = z.infer<typeof MachineRead>

/** A place on paper: the page from 1, and what an officer marked on it; null where they marked nothing. */
export const PaperPlace = z.object({
  page: z.int().positive().nullable(),
  area: Area.nullable(),
  /** The words that were marked, where the page holds them as text. */
  passage: z.string().nullable(),
  /** Of the value that was read off a scan, or of the passage in a document; not there where a person read them. */
  machineRead: MachineRead.optional(),
})
export type PaperPlace = z.infer<typeof PaperPlace>

/**
 * Where a value comes from.
 *
 * A pointer (RFC 6901) is into the credential document that the file carries: the JSON of a plain file, the payload of
 * a JWT, the text inside a baked image, the payload of a JAdES seal. `layer` says which of these. In XML it is an XPath.
 *
 * A `scan` is the credential itself on paper, read by an officer; a `document` lies beside the credential in its case.
 */
export const Origin = z.discriminatedUnion('from', [
  z.object({ from: z.literal('file'), importer: z.string(), layer: z.string(), pointer: z.string() }),
  z.object({ from: z.literal('trustPack'), trustPackId: z.string() }),
  PaperPlace.extend({ from: z.literal('scan') }),
  PaperPlace.extend({ from: z.literal('document'), documentId: z.string() }),
  z.object({ from: z.literal('applicant'), documentId: z.string().nullable() }),
  z.object({ from: z.literal('officer'), reason: z.string() }),
])
export type Origin = z.infer<typeof Origin>

/** One append-only statement about one element. The current value of an element is a view over these. */
export const Assertion = z.object({
  element: ElementName,
  state: ElementState,
  /** Which of several, from 0: the third learning outcome has item 2. */
  item: z.int().nonnegative(),
  /** Which leaf of the item: `name`, `country`, `identifier`, `birthDate`, `text`, `skill`, `type`, …; camelCase. */
  part: z.string().min(1),
  /** Null exactly when the state is `missing` or `notApplicable`. */
  value: ElementValue.nullable(),
  /** Why the element is not applicable, or why an officer supplied it. A code for what the file says, else words. */
  reason: z.string().nullable(),
  origin: Origin.nullable(),
})
export type Assertion = z.infer<typeof Assertion>
