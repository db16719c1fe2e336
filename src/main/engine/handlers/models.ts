import type { Handlers } from '#contract/contract.ts'
import type { ModelRow, ModelsState } from '#contract/models.ts'
import { agreementOverTime } from '#core/matching/agreement.ts'
import type { OfficeModel } from '#core/matching/refit/officeModel.ts'
import { engineVersion } from '#core/matching/version.ts'
import { judgedBesideSuggestions } from '../db/repositories/judgedOutcomes.ts'
import {
  modelStretches,
  officeModelInForce,
  putModelInForce,
  type ModelStretch,
} from '../db/repositories/matchModels.ts'
import { currentSettings } from '../db/repositories/office.ts'
import type { Database, Reader } from '../db/database.ts'
import type { Encoders } from '../encoders/encoders.ts'
import { localDay } from '../localDay.ts'
import type { CatalogueIndex } from '../matching/catalogueIndex.ts'
import { modelInForce } from '../matching/modelInForce.ts'
import { previewRefit } from '../matching/refitPreview.ts'
import { demandSeen, Refusal } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import type { Workspace } from '../workspace.ts'

type Routes = Extract<keyof Handlers, `models.${string}`>

export function modelHandlers(
  open: () => Workspace,
  { index, encoders }: { readonly index: CatalogueIndex; readonly encoders: Pick<Encoders, 'near'> },
  work: RunningWork,
  isOpen: () => boolean,
): Pick<Handlers, Routes> {
  /** What was previewed last in each record: only that may be put in force. */
  const previewed = new WeakMap<Database, OfficeModel>()

  const put = (workspace: Workspace, model: OfficeModel | null) => {
    const before = officeModelInForce(workspace.db)
    workspace.inTransaction(() => {
      putModelInForce(workspace.db, workspace.newId(), model, workspace.author())
      const ids = { model: model?.key ?? shipped, before: before?.key ?? shipped }
      workspace.record('model.used', ids, { salt: null, values: { model } })
    })
    return modelsState(workspace.db)
  }

  return {
    'models.list': () => modelsState(open().db),

    'models.preview': async () => {
      const workspace = open()
      const corpus = await index.ready(workspace)
      const { told, model } = await work.during(previewRefit(workspace, { corpus, encoders }, () => !isOpen()))
      if (model !== null) previewed.set(workspace.db, model)
      return told
    },

    'models.use': ({ key, seen }) => {
      const workspace = open()
      const known = modelStretches(workspace.db).flatMap(({ model }) => model ?? [])
      const model = [previewed.get(workspace.db), ...known].find((one) => one?.key === key)
      if (model?.base !== engineVersion) throw new Refusal('notFound')
      const now = modelInForce(workspace.db).key
      if (now === key) return modelsState(workspace.db)
      demandSeen(seen, now)
      return put(workspace, model)
    },

    'models.back': ({ seen }) => {
      const workspace = open()
      demandSeen(seen, modelInForce(workspace.db).key)
      const before = modelBefore(modelStretches(workspace.db))
      if (before === undefined) throw new Refusal('notFound')
      return put(workspace, before)
    },

    'models.agreement': ({ per }) => {
      const { db } = open()
      const { timeZone } = currentSettings(db)
      const judged = judgedBesideSuggestions(db).flatMap(({ suggested, at, ...of }) =>
        suggested === null ? [] : [{ ...of, suggested, on: localDay(new Date(at), timeZone) }],
      )
      const { periods, whole } = agreementOverTime(judged, per)
      return { periods: [...periods], whole }
    },
  }
}

/** How the audit calls the model that comes with the program. */
const shipped = 'shipped'

/** What suggested before what does now; null is the model that comes with the program, undefined that there was nothing else. */
function modelBefore(stretches: readonly ModelStretch[]): OfficeModel | null | undefined {
  const [newest] = stretches
  if (newest === undefined) return undefined
  return [...stretches.map(({ model }) => model), null]
    .filter((model) => model === null || model.base === engineVersion)
    .find((model) => model?.key !== newest.model?.key)
}

function modelsState(db: Reader): ModelsState {
  const stretches = modelStretches(db)
  const newest = new Map<string, ModelRow>()
  for (const { model, from, until, by } of stretches) {
    if (model === null || newest.has(model.key)) continue
    const { key, base, learned, against, triedOn } = model
    newest.set(key, { key, base, learned, against, triedOn, by, from, until, resting: base !== engineVersion })
  }
  const before = modelBefore(stretches)
  return {
    engine: engineVersion,
    inForce: modelInForce(db).key,
    models: [...newest.values()],
    back: before === undefined ? null : { key: before?.key ?? null },
  }
}
