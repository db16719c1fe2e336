import { useTranslation } from 'react-i18next'
import type { CandidateRow } from '#contract/comparison.ts'
import type { ModuleVersionId } from '#core/ids.ts'

/** Codes told one by one; a catalogue may list a module for each of its departments. */
const codesTold = 3

/** The other codes that a near module is listed under in the catalogue; nothing where there are none. */
export function AlsoListed({ as: codes }: { readonly as: readonly string[] }) {
  const { t } = useTranslation('comparison')
  if (codes.length === 0) return null
  const told = codes.slice(0, codesTold).join(', ')
  const count = codes.length - codesTold
  return (
    <span className="note candidate-note">
      {count > 0 ? t('screen.alsoListedMore', { codes: told, count }) : t('screen.alsoListed', { codes: told })}
    </span>
  )
}

/** Whether a row of the list stands for this entry of the catalogue. */
export function isListedIn({ moduleVersionId, alsoListed }: CandidateRow, entry: ModuleVersionId | null): boolean {
  return moduleVersionId === entry || alsoListed.some((other) => other.moduleVersionId === entry)
}
