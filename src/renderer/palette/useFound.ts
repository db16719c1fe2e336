import type { Around } from './around.ts'
import type { Group } from './found.ts'
import { useActs } from './sources/acts.ts'
import { useCases } from './sources/cases.ts'
import { useModules } from './sources/modules.ts'
import { useOpened } from './sources/opened.ts'
import { usePlaces } from './sources/places.ts'
import { useProgrammes } from './sources/programmes.ts'
import { useStatements } from './sources/statements.ts'
import { useWithModule } from './sources/withModule.ts'

/**
 * Everything that is found, group by group in this order, but what is far behind, and what is spelled otherwise last. A further kind of result is a file
 * in `sources/` and a line here.
 */
export function useFound(around: Around): readonly Group[] {
  const groups: readonly Group[] = [
    useOpened(around),
    useWithModule(around),
    ...useCases(around),
    ...useStatements(around),
    ...useModules(around),
    ...useProgrammes(around),
    useActs(around),
    usePlaces(around),
  ]
  const typed = groups.filter(({ spelled }) => spelled !== 'otherwise')
  return [
    ...typed.filter(({ near }) => near !== 'far'),
    ...typed.filter(({ near }) => near === 'far'),
    ...groups.filter(({ spelled }) => spelled === 'otherwise'),
  ]
}
