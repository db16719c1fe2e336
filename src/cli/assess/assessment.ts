import { z } from 'zod'
import { ReadCredential } from '#core/credential/credential.ts'
import { Assertion } from '#core/credential/element.ts'
import { Remark } from '#core/importing/importer.ts'
import { MatchReason, ModuleSuggestion } from '#core/matching/comparison.ts'
import { Purpose } from '#core/programme/programme.ts'
import { LangText, Sha256 } from '#core/values.ts'
import { VerificationReport } from '#core/verification/report.ts'

const ModuleName = z.object({ code: z.string(), title: LangText, credits: z.int() })

/** What `assess` writes for one credential. */
export const Assessment = z.object({
  schema: z.literal('recognition-workbench/assessment/1'),
  file: z.object({ name: z.string(), sha256: Sha256, layers: z.array(z.string()), importers: z.array(z.string()) }),
  /** Place of the award in the document that the file carries, RFC 6901. */
  pointer: z.string(),
  purpose: Purpose,
  elements: z.array(Assertion),
  /** The awards that it consists of: courses of a degree, units of a credential; with parts of their own. */
  parts: z.array(ReadCredential),
  remarks: z.array(Remark),
  verification: VerificationReport,
  /** Best first; at most ten. With `--module` it holds just that module. */
  candidates: z.array(
    ModuleName.extend({
      /** Codes of the catalogue's other entries with the same text. */
      alsoListed: z.array(z.string()),
      score: z.number(),
      reasons: z.array(MatchReason),
    }),
  ),
  /** The machine's suggestion for the best module, or the one asked for; a person decides. */
  comparison: z
    .object({
      module: ModuleName,
      suggestion: ModuleSuggestion,
      outcomes: z.array(
        z.object({
          key: z.string(),
          code: z.string(),
          text: LangText,
          weight: z.int(),
          essential: z.enum(['yes', 'no', 'unknown']),
        }),
      ),
    })
    .nullable(),
})
export type Assessment = z.infer<typeof Assessment>
