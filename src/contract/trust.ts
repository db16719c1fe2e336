import { z } from 'zod'
import { TrustPackId } from '#core/ids.ts'
import { Instant, LocalDate } from '#core/values.ts'
import { Bytes } from './bytes.ts'

export const TrustPackRow = z.object({
  id: TrustPackId,
  name: z.string(),
  /** Who made and signed it. */
  maker: z.string(),
  /** Fingerprint of the key that signed it, to compare with what the maker published. */
  makerKey: z.string(),
  issuedOn: LocalDate,
  importedAt: Instant,
  demo: z.boolean(),
  /** The newest pack is the one in use. */
  inUse: z.boolean(),
  counts: z.object({
    issuers: z.int(),
    keys: z.int(),
    didDocuments: z.int(),
    anchors: z.int(),
    contexts: z.int(),
    statusLists: z.int(),
    qualityRegister: z.int(),
    mills: z.int(),
  }),
})
export type TrustPackRow = z.infer<typeof TrustPackRow>

export const trustRoutes = {
  'trustPacks.list': { input: z.object({}), output: z.array(TrustPackRow) },
  /** What a file holds, before it is taken: its maker's key must be confirmed by a person the first time it is seen. */
  'trustPacks.inspect': {
    input: z.object({ bytes: Bytes }),
    output: TrustPackRow.omit({ importedAt: true, inUse: true }).extend({ makerKnown: z.boolean() }),
  },
  'trustPacks.import': {
    input: z.object({ bytes: Bytes, trustMakerKey: z.string() }),
    output: TrustPackRow,
  },
  'trustPacks.get': {
    input: z.object({ id: TrustPackId }),
    output: TrustPackRow.extend({
      issuers: z.array(z.object({ name: z.string(), ids: z.array(z.string()), keys: z.array(z.string()) })),
      anchors: z.array(z.object({ subject: z.string(), validTo: LocalDate })),
      statusLists: z.array(z.object({ url: z.string(), of: LocalDate.nullable() })),
    }),
  },
} as const
