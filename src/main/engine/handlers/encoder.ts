import type { Handlers, Input } from '#contract/contract.ts'
import { encoderChoice, insertEncoderStep } from '../db/repositories/encoderSteps.ts'
import type { Encoders } from '../encoders/encoders.ts'
import { FolderRefused } from '../encoders/folderFiles.ts'
import { demandSeen, Refusal } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'

type Routes = 'encoder.state' | 'encoder.inspect' | 'encoder.prepare' | 'encoder.stop' | 'encoder.back'

export function encoderHandlers(open: () => Workspace, encoders: Encoders): Pick<Handlers, Routes> {
  return {
    'encoder.state': async () => {
      const workspace = open()
      await encoders.open(workspace)
      return encoders.state(workspace)
    },

    'encoder.inspect': async ({ path }) => {
      open()
      try {
        return { folder: await encoders.look(path), problem: null }
      } catch (cause) {
        if (!(cause instanceof FolderRefused)) throw cause
        return { folder: null, problem: cause.problem }
      }
    },

    'encoder.prepare': ({ id, languages, seen }) => {
      const workspace = open()
      demandChoiceSeen(workspace, seen)
      const found = encoders.lookedAt()
      // Only what was looked at is said yes to: another window may have looked at another folder since.
      if (found?.id !== id) throw new Refusal('changedMeanwhile')
      const folder = { ...found, languages: [...new Set(languages)].sort() }
      encoders.stop()
      workspace.inTransaction(() => {
        insertEncoderStep(workspace.db, { id: workspace.newId(), step: 'prepare', folder }, workspace.author())
        workspace.record('encoder.prepared', { encoder: folder.id }, { salt: null, values: { folder } })
      })
      encoders.fill(workspace)
      return encoders.state(workspace)
    },

    'encoder.stop': ({ seen }) => {
      const workspace = open()
      demandChoiceSeen(workspace, seen)
      const { preparing } = encoderChoice(workspace.db)
      if (preparing === null) throw new Refusal('notFound')
      encoders.stop()
      workspace.inTransaction(() => {
        insertEncoderStep(workspace.db, { id: workspace.newId(), step: 'stop', folder: preparing }, workspace.author())
        workspace.record('encoder.stopped', { encoder: preparing.id })
      })
      encoders.fill(workspace)
      return encoders.state(workspace)
    },

    'encoder.back': ({ seen }) => {
      const workspace = open()
      demandChoiceSeen(workspace, seen)
      const { before, preparing } = encoderChoice(workspace.db)
      if (before === undefined || preparing !== null) throw new Refusal('notFound')
      encoders.stop()
      workspace.inTransaction(() => {
        insertEncoderStep(workspace.db, { id: workspace.newId(), step: 'use', folder: before }, workspace.author())
        workspace.record('encoder.used', { encoder: before?.id ?? 'bundled' })
      })
      encoders.fill(workspace)
      return encoders.state(workspace)
    },
  }
}

function demandChoiceSeen({ db }: Workspace, seen: Input<'encoder.back'>['seen']): void {
  const { inUse, preparing } = encoderChoice(db)
  demandSeen(seen, { inUse: inUse?.id ?? null, preparing: preparing?.id ?? null })
}
