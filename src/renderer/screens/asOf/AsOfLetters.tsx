import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseAsOf } from '#contract/asOf.ts'
import { formatDate } from '#locales/format.ts'
import { call } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { savePdf } from '../../parts/saveFile.ts'
import { Button, Notice } from '../../ui/index.ts'

/** Letters made by then, and how each had left the office; one that is saved is the letter as it was printed. */
export function AsOfLetters({ view }: { readonly view: CaseAsOf }) {
  const { t } = useTranslation('asOf')
  const language = useLanguage()
  const failureWords = useFailureWords()
  const [failure, setFailure] = useState<unknown>(null)
  const day = (date: string) => formatDate(date, language, 'medium')
  return (
    <section className="stack">
      <h2>{t('letter:block.heading')}</h2>
      {view.letters.length === 0 ? <p className="quiet">{t('noLetter')}</p> : null}
      {failure === null ? null : (
        <Notice kind="bad" title={t('letterNotSaved')}>
          {failureWords(failure)}
        </Notice>
      )}
      {view.letters.map((letter) => {
        const kind = t(`letter:kind.${letter.kind}`)
        return (
          <div key={letter.id} className="row row-wide">
            <span>
              {kind}, {day(letter.on)}, {t(`letter:dialog.languageName.${letter.language}`)}
              <span className="faint">
                , {letter.by}.{' '}
                {letter.deliveries.length === 0
                  ? t('letter:block.waiting')
                  : letter.deliveries
                      .map(({ on, how, recipient }) =>
                        t('letter:block.left', { date: day(on), how: t(`letter:delivery.means.${how}`), recipient }),
                      )
                      .join(' ')}
              </span>
            </span>
            <Button
              kind="plain"
              onPress={() => {
                setFailure(null)
                call('letters.bytes', { letterId: letter.id }).then(savePdf).catch(setFailure)
              }}
            >
              {t('letter:block.save', { kind })}
            </Button>
          </div>
        )
      })}
    </section>
  )
}
