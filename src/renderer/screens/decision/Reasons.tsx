import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionLine } from '#core/recognition/decision.ts'
import { textFor, type LangText } from '#core/values.ts'
import type { UiLanguage } from '#locales/words.ts'
import { useAsk } from '../../api.ts'
import { Button, Field } from '../../ui/index.ts'

/** Printed word for word, in each language the office writes its statements in. */
export const Reasons = memo(function Reasons({
  reasons,
  line,
  onChange,
}: {
  readonly reasons: LangText
  readonly line: DecisionLine
  readonly onChange: (reasons: LangText) => void
}) {
  const { t } = useTranslation('decision')
  const settings = useAsk('office.settings', {})
  const languages = settings.data?.statementLanguages ?? ['en']
  const written = (lang: UiLanguage) => reasons.find((one) => one.lang === lang)?.value ?? ''
  const write = (lang: UiLanguage, value: string) => {
    const known = reasons.some((one) => one.lang === lang)
    const next = known
      ? reasons.map((one) => (one.lang === lang ? { lang, value } : one))
      : [...reasons, { lang, value }]
    onChange(next.filter((one) => one.value !== ''))
  }
  return (
    <section className="decision-row" aria-labelledby="decision-reasons">
      <div className="decision-name">
        <h2 className="heading" id="decision-reasons">
          {t('reasons')}
        </h2>
        <p className="note">{t('reasonsRule')}</p>
      </div>
      <div className="stack">
        {languages.map((lang) => (
          <ReasonsIn
            key={lang}
            lang={lang}
            value={written(lang)}
            line={line}
            onChange={(value) => {
              write(lang, value)
            }}
          />
        ))}
      </div>
    </section>
  )
})

function ReasonsIn({
  lang,
  value,
  line,
  onChange,
}: {
  readonly lang: UiLanguage
  readonly value: string
  readonly line: DecisionLine
  readonly onChange: (value: string) => void
}) {
  const { t, i18n } = useTranslation('decision')
  const words = i18n.getFixedT(lang, 'decision')
  const module = useAsk('catalogue.module', { moduleVersionId: line.moduleVersionId })
  const missed = line.differences
    .filter(({ substantial }) => substantial === 'yes')
    .flatMap(({ moduleOutcomeId }) => module.data?.outcomes.find(({ id }) => id === moduleOutcomeId) ?? [])
  const phrases = [
    { name: t('phrase.covered'), text: words('phraseText.covered', { module: module.data?.code ?? '' }) },
    ...missed.map(({ code, text }) => ({
      name: t('phrase.missing', { outcome: code }),
      text: words('phraseText.missing', { outcome: textFor(text, lang)?.value ?? code }),
    })),
    { name: t('phrase.gap'), text: words('phraseText.gap') },
  ]
  const reasonsIn = t('reasonsIn', { language: t(`languageName.${lang}`) })
  return (
    <div className="stack">
      <Field label={reasonsIn} value={value} lines={5} lang={lang} onChange={onChange} />
      <div className="row row-wrap">
        {phrases.map(({ name, text }) => (
          <Button
            key={name}
            of={reasonsIn}
            onPress={() => {
              onChange(value.trim() === '' ? text : `${value.trimEnd()} ${text}`)
            }}
          >
            + {name}
          </Button>
        ))}
      </div>
    </div>
  )
}
