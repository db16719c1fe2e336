import { z } from 'zod'
import { Coverage } from '#core/matching/comparison.ts'
import { Share } from '#core/matching/refit/figures.ts'
import { OfficeModel, TriedOn } from '#core/matching/refit/officeModel.ts'
import { Instant, LangText } from '#core/values.ts'

const Key = OfficeModel.shape.key

/** A model of this office, without its weights. */
const ModelRow = OfficeModel.pick({ key: true, base: true, learned: true, against: true, triedOn: true }).extend({
  by: z.string(),
  /** When it was last put in force, and until when it was; null while it is. */
  from: Instant,
  until: Instant.nullable(),
  /** Fitted from another engine than this one: it can't be used. */
  resting: z.boolean(),
})
export type ModelRow = z.infer<typeof ModelRow>

export const ModelsState = z.object({
  engine: z.string(),
  /** What suggests now; null is the model that comes with the program. */
  inForce: Key.nullable(),
  /** The office's models, what was put in force last first; each once. */
  models: z.array(ModelRow),
  /** What one step back would suggest by; null where nothing else ever did. */
  back: z.object({ key: Key.nullable() }).nullable(),
})
export type ModelsState = z.infer<typeof ModelsState>

const Counts = z.object({ examples: z.int(), cases: z.int(), keptOut: z.int(), keptOutCases: z.int() })

/** A kept-out judgement whose suggestion would be another. */
const Change = z.object({
  moduleCode: z.string(),
  outcomeCode: z.string(),
  outcome: LangText,
  judged: Coverage,
  current: Coverage,
  fitted: Coverage,
})

export const RefitPreview = z.discriminatedUnion('state', [
  z.object({ state: z.literal('tooFew'), found: Counts, least: Counts }),
  z.object({
    state: z.literal('made'),
    key: Key,
    learned: OfficeModel.shape.learned,
    /** What it is held against; null is the model that comes with the program. */
    against: Key.nullable(),
    triedOn: TriedOn,
    /** The first fifty; `changing` counts all. */
    changes: z.array(Change),
    changing: z.int(),
  }),
])
export type RefitPreview = z.infer<typeof RefitPreview>

const Kappa = z.object({
  rated: z.int(),
  agreed: z.number(),
  kappa: z.number().nullable(),
  interval: z.object({ from: z.number(), to: z.number() }).nullable(),
})
const Whole = z.object({ share: Share, kappa: Kappa })

const seen = Key.nullable().optional()

export const modelRoutes = {
  'models.list': { input: z.object({}), output: ModelsState },
  /** Fits this office's judgements and tries the fit on cases kept out of it; nothing is kept. */
  'models.preview': { input: z.object({}), output: RefitPreview },
  /**
   * Puts in force what was previewed last, or a model that was in force before. `seen` is what suggested as the window showed it,
   * null what comes with the program; where another does by now, refused with `changedMeanwhile`.
   */
  'models.use': { input: z.object({ key: Key, seen }), output: ModelsState },
  /** One step back: what suggested before suggests again. `seen` as above: a second step would undo the first. */
  'models.back': { input: z.object({ seen }), output: ModelsState },
  /** How often officers judge as suggested, period by period: the whole office, never one officer. */
  'models.agreement': {
    input: z.object({ per: z.enum(['month', 'quarter']) }),
    output: z.object({
      periods: z.array(z.object({ period: z.string(), unseen: Share, inSight: Share })),
      whole: z.object({ unseen: Whole, inSight: Whole }),
    }),
  },
} as const
