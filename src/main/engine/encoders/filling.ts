import type { EncoderState } from '#contract/encoder.ts'
import type { EncoderFolder } from '#core/matching/meaning/encoderFolder.ts'
import { versionsInForce } from '../db/repositories/catalogue.ts'
import { encoderChoice } from '../db/repositories/encoderSteps.ts'
import type { RunningWork } from '../runningWork.ts'
import type { Workspace } from '../workspace.ts'
import type { BundledEncoder } from './bundledEncoder.ts'
import type { CatalogueVectors } from './catalogueVectors.ts'
import { fillVectors } from './fillVectors.ts'
import type { OfficeEncoder } from './officeEncoder.ts'
import type { ReadyEncoder } from './readyEncoder.ts'

/** Has encoders read the modules in force in the background, a few at a time. */
export interface Filling {
  /** How far each has come; null where it never began. */
  readonly filled: () => Readonly<Record<Reader, EncoderState['filled']>>
  /** Goes on with what is not whole yet; returns at once. */
  readonly fill: (workspace: Workspace) => void
  /** From now on the bundled encoder reads too. */
  readonly wantBundled: () => void
  /** What runs is no longer wanted; what was made stays. */
  readonly stop: () => void
  /** The same, and nothing was begun. */
  readonly close: () => void
}

type Reader = 'bundled' | 'office'

interface Parts {
  readonly bundled: BundledEncoder
  readonly office: OfficeEncoder
  readonly catalogue: CatalogueVectors
  readonly work: RunningWork
  /** What somebody waits for: filling lets it pass. */
  readonly asked: RunningWork
  readonly told: (workspace: Workspace) => void
  /** An encoder that was being prepared has read all modules. */
  readonly use: (workspace: Workspace, folder: EncoderFolder) => void
  readonly failed: Readonly<Record<Reader, (workspace: Workspace, cause: unknown) => void>>
}

export function createFilling({ bundled, office, catalogue, work, asked, told, use, failed }: Parts): Filling {
  /** The turn that fills now. */
  let running: number | null = null
  /** Raised whenever what runs is no longer wanted. */
  let turn = 0
  /** How often it was asked for, also while it ran. */
  let asks = 0
  let bundledWanted = false
  let filled: Record<Reader, EncoderState['filled']> = { bundled: null, office: null }

  async function fillBy(workspace: Workspace, encoder: ReadyEncoder, who: Reader, mine: number): Promise<void> {
    const patient: ReadyEncoder = {
      ...encoder,
      encode: async (texts) => {
        await asked.idle()
        return encoder.encode(texts)
      },
    }
    const made = await fillVectors(workspace, patient, {
      goOn: () => turn === mine,
      told: (now) => {
        filled = { ...filled, [who]: now }
        told(workspace)
      },
    })
    if (made) catalogue.forget()
  }

  async function fillBundled(workspace: Workspace, mine: number): Promise<void> {
    try {
      await fillBy(workspace, await bundled.opened(), 'bundled', mine)
    } catch (cause) {
      if (turn === mine) failed.bundled(workspace, cause)
    }
  }

  async function fillOffice(workspace: Workspace, mine: number): Promise<void> {
    const { inUse, preparing } = encoderChoice(workspace.db)
    const folder = preparing ?? inUse
    if (folder === null) return
    try {
      // Opened even if nothing is missing: whether the folder is still what it was is known before anyone asks.
      await fillBy(workspace, await office.opened(folder), 'office', mine)
      if (turn !== mine) return
      office.mended()
      if (preparing !== null) use(workspace, preparing)
      told(workspace)
    } catch (cause) {
      if (turn === mine) failed.office(workspace, cause)
    }
  }

  /** Has in memory what the next list is ranked by, before anyone waits for it. */
  async function layOut({ db, today }: Workspace): Promise<void> {
    const own = office.problem() === null ? encoderChoice(db).inUse : null
    const folder = own ?? bundled.folder()
    if (folder === null) return
    await catalogue.of(db, { folder, keys: versionsInForce(db, today()), by: own === null ? 'bundled' : 'another' })
  }

  async function fillNow(workspace: Workspace, mine: number): Promise<void> {
    let answered: number
    do {
      answered = asks
      if (bundledWanted && bundled.isThere && bundled.problem() === null) await fillBundled(workspace, mine)
      if (turn === mine) await fillOffice(workspace, mine)
      if (turn === mine) await layOut(workspace)
    } while (answered < asks && turn === mine)
  }

  function stop(): void {
    turn += 1
    filled = { ...filled, office: null }
  }

  return {
    filled: () => filled,
    fill(workspace) {
      asks += 1
      if (running === turn) return
      const mine = turn
      running = mine
      const done = fillNow(workspace, mine).finally(() => {
        if (running === mine) running = null
      })
      void work.during(done)
    },
    wantBundled() {
      bundledWanted = true
    },
    stop,
    close() {
      stop()
      bundledWanted = false
      filled = { bundled: null, office: null }
    },
  }
}
