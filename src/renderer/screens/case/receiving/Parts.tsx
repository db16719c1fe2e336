import { useTranslation } from 'react-i18next'
import { textFor } from '#core/values.ts'
import { formatCredits } from '#locales/format.ts'
import { useAsk, useChange } from '../../../api.ts'
import { useFailureWords } from '../../../frame/failure.ts'
import { May } from '../../../frame/may.tsx'
import { useOpenCase } from '../../../frame/openCase.tsx'
import { useLanguage } from '../../../frame/preferences.tsx'
import { Button, Notice } from '../../../ui/index.ts'
import './receiving.css'

/** The parts of the chosen credential: courses of a programme. One can be judged by itself; credits then count there only. */
export function Parts() {
  const { t } = useTranslation('receiving')
  const language = useLanguage()
  const { detail, credential, choose } = useOpenCase()
  const question = useAsk('credentials.parts', { caseId: detail.id })
  const choosePart = useChange('credentials.choosePart')
  const failureWords = useFailureWords()
  const parts = (question.data ?? []).filter(({ partOf }) => partOf === credential?.id)
  if (parts.length === 0) return null
  return (
    <section className="parts" aria-label={t('parts.label')}>
      <div className="parts-head">
        <h2 className="heading">{t('parts.heading')}</h2>
        <span className="note">{t('parts.note', { count: parts.length })}</span>
      </div>
      {choosePart.isError ? (
        <Notice kind="bad" title={t('parts.failed')}>
          {failureWords(choosePart.error)}
        </Notice>
      ) : null}
      <ul className="parts-list small">
        {parts.map((part) => (
          <li key={part.credentialId} style={{ paddingInlineStart: `${(part.depth - 1) * 1.25}rem` }}>
            <span className="grow">
              {textFor(part.title, language)?.value ?? t('credential:list.untitled')}
              <span className="note">
                {part.credits === null
                  ? ''
                  : ` · ${t('parts.credits', { number: formatCredits(part.credits, language) })}`}
                {part.grade === null ? '' : ` · ${t('parts.grade', { grade: part.grade })}`}
              </span>
            </span>
            {part.caseCredentialId === null ? (
              <May call="credentials.choosePart">
                <Button
                  kind="plain"
                  pending={choosePart.isPending && choosePart.variables.credentialId === part.credentialId}
                  onPress={() => {
                    choosePart.mutate(
                      { caseId: detail.id, credentialId: part.credentialId },
                      {
                        onSuccess: (after) => {
                          const own = after.credentials.find(({ credentialId }) => credentialId === part.credentialId)
                          if (own !== undefined) choose(own.id)
                        },
                      },
                    )
                  }}
                >
                  {t('parts.choose')}
                </Button>
              </May>
            ) : (
              <span className="faint">{t('parts.chosen')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
