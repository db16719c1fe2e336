import type { EncoderState } from '#contract/encoder.ts'
import type { ComparedCredential, ComparedModule } from '#core/matching/comparison.ts'
import { textsOfCredential } from '#core/matching/encodedTexts.ts'
import type { EncoderFolder } from '#core/matching/meaning/encoderFolder.ts'
import { noSentences, sentencesNear } from '#core/matching/meaning/sentences.ts'
import type { SentenceNearness } from '#core/matching/ranking/sentenceNearness.ts'
import { encoderChoice, insertEncoderStep } from '../db/repositories/encoderSteps.ts'
import { dropVectors } from '../db/repositories/textVectors.ts'
import { byWords, bySentences, type ComparedBySentences } from '../matching/modelInForce.ts'
import { firstHalf, type Heard } from '../matching/readMeanwhile.ts'
import { Refusal } from '../refusal.ts'
import { createRunningWork, type RunningWork } from '../runningWork.ts'
import type { Workspace } from '../workspace.ts'
import { createApplicantVectors } from './applicantVectors.ts'
import { createBundledEncoder } from './bundledEncoder.ts'
import { createCatalogueVectors } from './catalogueVectors.ts'
import { createFilling } from './filling.ts'
import { FolderRefused } from './folderFiles.ts'
import { keptVectors } from './moduleVectors.ts'
import { createOfficeEncoder } from './officeEncoder.ts'
import type { ReadyEncoder } from './readyEncoder.ts'
import { coverageLanguage, sentencesOfCredential, sentencesOfModules } from './sentencesOf.ts'

/** Which encoders of sentences speak, and the vectors that they need: made in the background, a few at a time. */
export interface Encoders {
  readonly state: (workspace: Workspace) => EncoderState
  /** Opens the bundled encoder where that was not done, and has it read, so that `state` tells of both. */
  readonly open: (workspace: Workspace) => Promise<void>
  /** Opens a folder in a worker, and keeps it open for `fill`. @throws FolderRefused */
  readonly look: (path: string) => Promise<EncoderFolder>
  /** The folder that was looked at last. */
  readonly lookedAt: () => EncoderFolder | null
  /** Goes on with what is not whole yet; returns at once. The bundled encoder reads from when it was first needed. */
  readonly fill: (workspace: Workspace) => void
  /** The same, and the bundled encoder begins even if nobody asked for it yet. */
  readonly readAhead: (workspace: Workspace) => void
  /** Has the bundled encoder begin with a credential that is going to be asked about, half of it first; returns at once. */
  readonly hear: (workspace: Workspace, credential: ComparedCredential) => Heard
  /** What the encoder that ranks says of each module, in the order of `keys`, by language; nothing until it has read them all. */
  readonly nearness: (
    workspace: Workspace,
    credential: ComparedCredential,
    keys: readonly string[],
  ) => Promise<ReadonlyMap<string, SentenceNearness>>
  /** What the bundled encoder says of outcomes, and what is to be told of that with a suggestion. */
  readonly near: (
    workspace: Workspace,
    credential: ComparedCredential,
    modules: readonly ComparedModule[],
  ) => Promise<ComparedBySentences>
  /** What runs is no longer wanted; vectors that were made are kept. */
  readonly stop: () => void
  /** The same, lets go of the models and of what was made of applicants' texts. */
  readonly close: () => void
}

interface Places {
  /** The built or source file of `encode.worker.ts`. */
  readonly worker: URL
  /** Of the bundled encoder; null where there is none. */
  readonly bundled: string | null
}

export function createEncoders(
  { worker, bundled: bundledFolder }: Places,
  work: RunningWork,
  isOpen: () => boolean,
): Encoders {
  const bundled = createBundledEncoder(worker, bundledFolder)
  const office = createOfficeEncoder(worker)
  const applicants = createApplicantVectors()
  const catalogue = createCatalogueVectors()
  const asked = createRunningWork()
  /** Raised when the record is closed. */
  let session = 0
  const filling = createFilling({
    ...{ bundled, office, catalogue, work, asked, use },
    told: tell,
    failed: { bundled: bundledFailed, office: officeFailed },
  })

  function state({ db }: Workspace): EncoderState {
    const { inUse, preparing, before } = encoderChoice(db)
    const filled = filling.filled()
    return {
      bundled: { encoder: factsOf(bundled.folder()), filled: filled.bundled, problem: bundled.problem() },
      inUse,
      preparing,
      filled: preparing === null && inUse === null ? null : filled.office,
      problem: office.problem(),
      back: before === undefined ? null : { name: before?.name ?? null },
    }
  }

  function tell(workspace: Workspace): void {
    workspace.emit('encoder.changed', { state: state(workspace) })
  }

  function use(workspace: Workspace, folder: EncoderFolder): void {
    workspace.inTransaction(() => {
      const { inUse, before } = encoderChoice(workspace.db)
      insertEncoderStep(workspace.db, { id: workspace.newId(), step: 'use', folder }, workspace.author())
      // One step back is kept, and no more.
      const kept = [folder.id, inUse?.id]
      if (before !== undefined && before !== null && !kept.includes(before.id)) dropVectors(workspace.db, before.id)
      workspace.record('encoder.used', { encoder: folder.id })
    })
  }

  function officeFailed(workspace: Workspace, cause: unknown): void {
    if (!(cause instanceof FolderRefused)) throw cause
    office.failed(cause.problem)
    workspace.log('encoder.refused', { reason: cause.problem.code })
    tell(workspace)
  }

  function bundledFailed(workspace: Workspace, cause: unknown): void {
    if (!(cause instanceof FolderRefused)) throw cause
    // Whoever waited for it beside the first hears of it too.
    if (!bundled.isThere || bundled.problem() !== null) return
    bundled.failed(cause.problem)
    workspace.log('encoder.bundledRefused', { reason: cause.problem.code })
    tell(workspace)
  }

  /** A record that was closed meanwhile is asked nothing more, and what was found of it is not told. */
  async function whileOpen<T>(ask: () => Promise<T>): Promise<T> {
    const mine = session
    if (!isOpen()) throw new Refusal('locked')
    try {
      const said = await ask()
      if (session === mine) return said
    } catch (cause) {
      if (session === mine) throw cause
    }
    throw new Refusal('locked')
  }

  /** Null where it can't be used. */
  async function byBundled<T>(workspace: Workspace, ask: (encoder: ReadyEncoder) => Promise<T>): Promise<T | null> {
    const mine = session
    filling.wantBundled()
    try {
      return await ask(await bundled.opened())
    } catch (cause) {
      if (session !== mine) throw cause
      bundledFailed(workspace, cause)
      return null
    }
  }

  async function ranked(
    workspace: Workspace,
    encoder: ReadyEncoder,
    { credential, keys, by }: { credential: ComparedCredential; keys: readonly string[]; by: 'bundled' | 'another' },
  ): Promise<ReadonlyMap<string, SentenceNearness>> {
    const nearness = new Map<string, SentenceNearness>()
    const loaded = await catalogue.of(workspace.db, { folder: encoder.folder, keys, by })
    for (const [lang, vectors] of loaded ?? []) {
      const texts = textsOfCredential(credential, lang)
      if (texts === null) continue
      const own = await applicants.of(encoder, [texts.title, ...texts.outcomes])
      const said = vectors.ask((text) => own.get(text), texts)
      if (said !== null) nearness.set(lang, said)
    }
    if (loaded === null) filling.fill(workspace)
    return nearness
  }

  async function nearness(workspace: Workspace, credential: ComparedCredential, keys: readonly string[]) {
    const { inUse } = encoderChoice(workspace.db)
    if (inUse !== null && office.problem() === null) {
      const mine = session
      try {
        return await ranked(workspace, await office.opened(inUse), { credential, keys, by: 'another' })
      } catch (cause) {
        if (session !== mine) throw cause
        officeFailed(workspace, cause)
      }
    }
    const by = (encoder: ReadyEncoder) => ranked(workspace, encoder, { credential, keys, by: 'bundled' })
    return (await byBundled(workspace, by)) ?? new Map<string, SentenceNearness>()
  }

  async function near(
    workspace: Workspace,
    credential: ComparedCredential,
    modules: readonly ComparedModule[],
  ): Promise<ComparedBySentences> {
    const said = await byBundled(workspace, async (encoder) => {
      const vectorsOf = [
        applicants.of(encoder, sentencesOfCredential(credential)),
        keptVectors(workspace, encoder, sentencesOfModules(modules)),
      ]
      const [own, local] = await Promise.all(vectorsOf)
      const vectorOf = (text: string) => own?.get(text) ?? local?.get(text)
      return { near: sentencesNear({ lang: coverageLanguage, vectorOf }), by: bySentences(encoder.folder.id) }
    })
    return said ?? { near: noSentences, by: byWords }
  }

  function stop(): void {
    filling.stop()
    office.mended()
    catalogue.forget()
  }

  return {
    state,
    open: async (workspace) => {
      await work.during(whileOpen(() => byBundled(workspace, () => Promise.resolve())))
      filling.fill(workspace)
    },
    look: (path) => work.during(office.look(path)),
    lookedAt: office.lookedAt,
    fill: filling.fill,
    readAhead(workspace) {
      filling.wantBundled()
      filling.fill(workspace)
    },
    hear(workspace, credential) {
      const textsOf = (one: ComparedCredential) => {
        const texts = textsOfCredential(one, coverageLanguage)
        return [...(texts === null ? [] : [texts.title]), ...sentencesOfCredential(one)]
      }
      const asked = [firstHalf(credential), credential].map(textsOf)
      let isReading = true
      whileOpen(() => byBundled(workspace, (encoder) => Promise.all(asked.map((some) => applicants.of(encoder, some)))))
        // Whoever asks for what it says hears of a failure, and once is enough.
        .catch(() => undefined)
        .finally(() => (isReading = false))
      return { isReading: () => isReading }
    },
    nearness: (...of) => work.during(asked.during(whileOpen(() => nearness(...of)))),
    near: (...of) => work.during(asked.during(whileOpen(() => near(...of)))),
    stop,
    close() {
      stop()
      filling.close()
      session += 1
      bundled.close()
      office.close()
      applicants.forget()
    },
  }
}

function factsOf(folder: EncoderFolder | null): EncoderState['bundled']['encoder'] {
  if (folder === null) return null
  const { id, dimensions, languages, licence } = folder
  return { id, dimensions, languages, licence }
}
