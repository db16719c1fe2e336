import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import { formatInstant } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { Empty } from '../../ui/index.ts'
import { ContentToRead } from './ContentToRead.tsx'
import { Problems } from './Problems.tsx'

/** The draft as it stands, for whoever may not write it. */
export function DraftToRead({ draft }: { readonly draft: Output<'decisions.draft'> }) {
  const { t } = useTranslation('decision')
  const language = useLanguage()
  const { timeZone } = useSession()
  if (draft.savedAt === null) return <Empty title={t('nothingYet')}>{t('nothingYetHelp')}</Empty>
  return (
    <div className="decision-recorded" role="region" aria-label={t('readDraft')} data-region="" tabIndex={0}>
      <article className="recorded">
        <h2>{t('readDraft')}</h2>
        <p className="quiet">{t('draftBy', { when: formatInstant(draft.savedAt, language, timeZone) })}</p>
        <ContentToRead content={draft.content} lines={draft.lines} />
      </article>
      <Problems problems={draft.problems} creditsReadable />
    </div>
  )
}
