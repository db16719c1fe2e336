import { LocalDate } from '../values.ts'
import type { TrustedStatusList, TrustPackContent } from './trustPack.ts'

/** How much of each a pack holds; `keys` counts each key once that an issuer is named for. */
export interface TrustPackCounts {
  readonly issuers: number
  readonly keys: number
  readonly didDocuments: number
  readonly anchors: number
  readonly contexts: number
  readonly statusLists: number
  readonly qualityRegister: number
  readonly mills: number
}

/** What a pack holds, for the person who is asked to take it; its anchors are described by the engine. */
export function describeTrustPack(content: TrustPackContent): {
  readonly counts: TrustPackCounts
  readonly issuers: readonly {
    readonly name: string
    readonly ids: readonly string[]
    readonly keys: readonly string[]
  }[]
  /** `of` is the day the list itself says it was made on. */
  readonly statusLists: readonly { readonly url: string; readonly of: LocalDate | null }[]
} {
  return {
    counts: {
      issuers: content.issuers.length,
      keys: new Set(content.issuers.flatMap(({ keys }) => keys)).size,
      didDocuments: Object.keys(content.didDocuments).length,
      anchors: content.anchors.length,
      contexts: Object.keys(content.contexts).length,
      statusLists: content.statusLists.length,
      qualityRegister: content.qualityRegister.length,
      mills: content.mills.length,
    },
    issuers: content.issuers.map(({ name, ids, keys }) => ({ name: name[0]?.value ?? '', ids, keys })),
    statusLists: content.statusLists.map(({ url, document }) => ({ url, of: dateOfList(document) })),
  }
}

function dateOfList(document: TrustedStatusList['document']): LocalDate | null {
  if (typeof document === 'string') return null
  const day = [document['validFrom'], document['issuanceDate']].find((value) => typeof value === 'string')
  return LocalDate.safeParse(day?.slice(0, 10)).data ?? null
}
