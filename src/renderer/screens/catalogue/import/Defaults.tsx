import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { creditsOf } from '#core/programme/mapping/values.ts'
import type { CatalogueMapping } from '#core/programme/mapping/mapping.ts'
import { isMeantDay } from '#core/days.ts'
import { formatCredits } from '#locales/format.ts'
import { useLanguage } from '../../../frame/preferences.tsx'
import { wrongYearOf } from '../../../frame/wrongDay.ts'
import { Field } from '../../../ui/index.ts'

/** What holds for every module where no column says it; taken over as it is typed, so that an import by its key knows it. */
export function Defaults({
  mapping,
  onChange,
}: {
  readonly mapping: CatalogueMapping
  readonly onChange: (changed: Partial<CatalogueMapping>) => void
}) {
  const { t } = useTranslation('catalogue')
  const language = useLanguage()
  const [day, setDay] = useState(mapping.validFrom)
  const [credits, setCredits] = useState(mapping.credits === null ? '' : formatCredits(mapping.credits, language))
  const read = credits.trim() === '' ? null : creditsOf(credits)
  const isDay = isMeantDay(day)
  const wrongYear = wrongYearOf(day)
  return (
    <div className="import-defaults">
      <Field
        label={t('mapping.defaultFrom')}
        type="date"
        value={day}
        onChange={(next) => {
          setDay(next)
          if (isMeantDay(next) && next !== mapping.validFrom) onChange({ validFrom: next })
        }}
        refused={isDay ? null : t(wrongYear === null ? 'import.problem.value-missing' : `cases:new.${wrongYear}`)}
      />
      <Field
        label={t('mapping.defaultCredits')}
        value={credits}
        onChange={(next) => {
          setCredits(next)
          const typed = next.trim() === '' ? null : creditsOf(next)
          if ((next.trim() === '' || typed !== null) && typed !== mapping.credits) onChange({ credits: typed })
        }}
        refused={
          credits.trim() === '' || read !== null
            ? null
            : t('import.problem.value-unfit', { value: credits, expected: 'ects' })
        }
      />
    </div>
  )
}
