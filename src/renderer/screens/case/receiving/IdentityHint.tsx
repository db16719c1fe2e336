import { useTranslation } from 'react-i18next'
import type { CaseCredentialId } from '#core/ids.ts'
import { useAsk } from '../../../api.ts'
import { State, type MarkKind } from '../../../ui/index.ts'

const marks: Record<'same' | 'likely' | 'differs' | 'cannotSay', MarkKind> = {
  same: 'good',
  likely: 'part',
  differs: 'bad',
  cannotSay: 'skipped',
}

/** What the names and birth dates themselves say, with the reasons. A person confirms; this only points. */
export function IdentityHint({ caseCredentialId }: { readonly caseCredentialId: CaseCredentialId }) {
  const { t } = useTranslation('receiving')
  const found = useAsk('identity.hint', { caseCredentialId }).data
  if (found === undefined) return null
  return (
    <p className="small">
      <State kind={marks[found.hint]}>{t(`identity.hint.${found.hint}`)}</State>
      <span className="note case-state-note">
        {found.reasons.map((reason) => t(`identity.reason.${reason}`)).join('; ')}
      </span>
    </p>
  )
}
