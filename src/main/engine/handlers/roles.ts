import type { Handlers } from '#contract/contract.ts'
import type { OfficerWithRoles } from '#contract/session.ts'
import type { OfficerId } from '#core/ids.ts'
import { isLastAdministrator, type Role } from '#core/roles.ts'
import { casesHeldBy } from '../db/repositories/holdings.ts'
import { insertRole, officersWithRoles, retireRole, rolesHeld, rolesOf } from '../db/repositories/roles.ts'
import { demand, Refusal } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'

type Routes = 'officers.list' | 'officers.grantRole' | 'officers.takeBackRole'

export function roleHandlers(open: () => Workspace): Pick<Handlers, Routes> {
  return {
    'officers.list': () => officersWithRoles(open().db),

    'officers.grantRole': ({ officerId, role }) => {
      const workspace = open()
      return workspace.inTransaction(() => {
        officerOf(workspace, officerId)
        if (!rolesOf(workspace.db, officerId).includes(role)) grantRole(workspace, officerId, role)
        return officerOf(workspace, officerId)
      })
    },

    'officers.takeBackRole': ({ officerId, role }) => {
      const workspace = open()
      return workspace.inTransaction(() => {
        if (!officerOf(workspace, officerId).roles.includes(role)) throw new Refusal('notFound')
        if (isLastAdministrator(rolesHeld(workspace.db), { officerId, role })) throw new Refusal('lastAdministrator')
        if (role === 'officer') demandEmptyDesk(workspace, officerId)
        retireRole(workspace.db, { officerId, role }, workspace.author())
        workspace.record('role.takenBack', { officer: officerId, role })
        return officerOf(workspace, officerId)
      })
    },
  }
}

/** Inside the transaction of the change. */
export function grantRole(workspace: Workspace, officerId: OfficerId, role: Role): void {
  insertRole(workspace.db, { id: workspace.newId(), officerId, role }, workspace.author())
  workspace.record('role.granted', { officer: officerId, role })
}

/** A case is held by someone who leads cases: a desk is handed over before its officer leaves. */
function demandEmptyDesk({ db }: Workspace, officerId: OfficerId): void {
  const held = casesHeldBy(db, officerId).length
  if (held > 0) throw new Refusal('desksFirst', { count: held })
}

function officerOf({ db }: Workspace, officerId: OfficerId): OfficerWithRoles {
  return demand(officersWithRoles(db).find(({ id }) => id === officerId))
}
