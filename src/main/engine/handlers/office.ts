import type { Handlers } from '#contract/contract.ts'
import { currentPolicy, currentSettings, insertSettings } from '../db/repositories/office.ts'
import { Refusal } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'

type Routes = 'office.settings' | 'office.saveSettings' | 'office.policy'

export function officeHandlers(open: () => Workspace): Pick<Handlers, Routes> {
  return {
    'office.settings': () => currentSettings(open().db),

    'office.saveSettings': ({ version, ...content }) => {
      const workspace = open()
      return workspace.inTransaction(() => {
        const newest = currentSettings(workspace.db).version
        if (version !== newest) throw new Refusal('changedMeanwhile', { version: newest })
        const settings = { ...content, version: newest + 1 }
        insertSettings(workspace.db, settings, workspace.author())
        workspace.record('settings.saved', { settings: String(settings.version) }, { salt: null, values: { settings } })
        return settings
      })
    },

    'office.policy': () => {
      const workspace = open()
      return currentPolicy(workspace.db, workspace.today())
    },
  }
}
