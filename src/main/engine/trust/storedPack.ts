import { describeTrustPack, type TrustPackCounts } from '#core/verification/describeTrustPack.ts'
import type { TrustPackContent } from '#core/verification/trustPack.ts'

interface StoredPack {
  readonly sha256: string
  readonly file: Uint8Array
}

/** What was opened of a record's packs, gone with the record: each one's counts, and the last one whole. */
interface Opened {
  readonly counts: Map<string, TrustPackCounts>
  last: { readonly sha256: string; readonly content: TrustPackContent } | null
}

const openedOf = new WeakMap<object, Opened>()

/** A pack of the record. It never changes, and one of 5,000 issuers takes 35 ms to open: every award that is verified asks for it. */
export async function openStoredPack(db: object, pack: StoredPack): Promise<TrustPackContent> {
  const { sha256 } = pack
  const opened = openedIn(db)
  if (opened.last?.sha256 === sha256) return opened.last.content
  const content = await contentOf(pack)
  opened.last = { sha256, content }
  return content
}

export async function countsOfStoredPack(db: object, pack: StoredPack): Promise<TrustPackCounts> {
  const { last, counts } = openedIn(db)
  const known = counts.get(pack.sha256)
  if (known !== undefined) return known
  const counted = describeTrustPack(last?.sha256 === pack.sha256 ? last.content : await contentOf(pack)).counts
  counts.set(pack.sha256, counted)
  return counted
}

async function contentOf({ file }: StoredPack): Promise<TrustPackContent> {
  // Imported when it is needed: it brings certificates and keys along.
  const { openTrustPack } = await import('./openPack.ts')
  const pack = await openTrustPack(file)
  if (!pack.ok) throw new Error(`A stored trust pack no longer opens: ${pack.error.code}`)
  return pack.value.content
}

function openedIn(db: object): Opened {
  const known = openedOf.get(db)
  if (known !== undefined) return known
  const opened: Opened = { counts: new Map(), last: null }
  openedOf.set(db, opened)
  return opened
}
