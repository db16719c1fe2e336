import { z } from 'zod'
import { CaseId, ModuleVersionId, OfficerId } from '#core/ids.ts'
import { keptHere } from '../frame/keptHere.ts'

const Opened = z.discriminatedUnion('what', [
  z.object({ what: z.literal('case'), id: CaseId }),
  z.object({ what: z.literal('module'), id: ModuleVersionId }),
])
export type Opened = z.infer<typeof Opened>

const Kept = z.array(z.object({ officer: OfficerId, opened: z.array(Opened) }))

const ofOfficers = keptHere('workbench.opened', Kept, () => [])

/** One more than is shown: the case that is open is among them, and nobody needs the way to it. */
const mostOpened = 6
/** More officers than share a computer; who came longest ago is forgotten. */
const mostOfficers = 20

/**
 * Remembers what an officer opened last, the newest first, in this window's storage and nowhere in the record: ids alone, nothing
 * of a person.
 */
export function rememberOpened(officer: OfficerId, opened: Opened): void {
  const others = ofOfficers.read().filter((one) => one.officer !== officer)
  const before = openedLast(officer).filter(({ id }) => id !== opened.id)
  const own = { officer, opened: [opened, ...before].slice(0, mostOpened) }
  ofOfficers.keep([own, ...others].slice(0, mostOfficers))
}

export function openedLast(officer: OfficerId): readonly Opened[] {
  return ofOfficers.read().find((one) => one.officer === officer)?.opened ?? []
}
