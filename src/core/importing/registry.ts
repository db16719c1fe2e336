import type { ReadCredential } from '../credential/credential.ts'
import { err, ok, type Result } from '../result.ts'
import { blockcerts } from './blockcerts.ts'
import { ebsi } from './ebsi.ts'
import { edci } from './edci.ts'
import { elm3 } from './elm3.ts'
import { elmo } from './elmo.ts'
import { explain } from './explain.ts'
import type { CredentialDocument, Importer, ImportProblem, Reading, Remark, SourceFile } from './importer.ts'
import { joinReadings } from './join.ts'
import { repeatedKeys } from './json/repeatedKeys.ts'
import { remark } from './leaves.ts'
import { openBadge2 } from './openBadge2.ts'
import { openBadge3 } from './openBadge3.ts'
import { openDocument } from './open.ts'
import { presentedIn } from './verifiableCredential.ts'

/** Every format that is read. One file and one line for each. */
export const importers: readonly Importer[] = [openBadge3, openBadge2, blockcerts, elm3, edci, ebsi, elmo]

/** An importer at least this sure of a document reads it. Several may: a file can be of two formats at once. */
const sureEnough = 0.5

/** What a file gave: the document it carries, what each importer made of it, and the awards joined from that. */
export interface ReadFile {
  readonly document: CredentialDocument
  /** At least one; in the order of `importers`. */
  readonly readings: readonly Reading[]
  /** At least one. Where several importers read the same award, theirs are one here, each value with its origin. */
  readonly credentials: readonly ReadCredential[]
  readonly remarks: readonly Remark[]
}

/** Reads a file with every importer that recognises it, or says why it gave no credential. Never throws for what it holds. */
export function readFile(file: SourceFile): Result<ReadFile, ImportProblem> {
  const document = openDocument(file)
  return document.ok ? readDocument(document.value) : document
}

function readDocument(document: CredentialDocument): Result<ReadFile, ImportProblem> {
  const outcomes = importers
    .filter((importer) => importer.confidence(document) >= sureEnough)
    .map((importer) => importer.read(document))
  const readings = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []))
  const problem = outcomes.find((outcome) => !outcome.ok)
  if (readings.length === 0) return problem ?? err(explain(document))
  const { credentials, remarks } = joinReadings(readings)
  return ok({
    document,
    readings,
    credentials,
    remarks: [...remarks, ...leftUnread(document, credentials), ...saidTwice(document)],
  })
}

/** What a presentation holds beside the credentials that were read: sealed tokens, other formats. None is passed over in silence. */
function leftUnread(document: CredentialDocument, credentials: readonly ReadCredential[]): readonly Remark[] {
  const read = new Set(credentials.map(({ pointer }) => pointer))
  const held = presentedIn(document) ?? []
  return held.filter(({ pointer }) => !read.has(pointer)).map((node) => remark('credential-not-read', node))
}

/** Whoever sealed a file that names one thing twice may have meant the value that nobody sees. */
function saidTwice({ text, xml }: CredentialDocument): readonly Remark[] {
  if (xml !== undefined) return []
  const { told, more } = repeatedKeys(text)
  const remarks = told.map(({ key, pointer }) => ({ code: 'key-twice', pointer, facts: { key: key.slice(0, 60) } }))
  return more === 0 ? remarks : [...remarks, { code: 'more-keys-twice', pointer: '', facts: { count: more } }]
}
