import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { creditsOf } from '#core/programme/mapping/values.ts'
import type { CatalogueMapping } from '#core/programme/mapping/mapping.ts'
import { LocalDate } from '#core/values.ts'
import { formatCredits } from '#locales/format.ts'
import { useLanguage } from '../../../frame/preferences.tsx'
import { Field } from '../../../ui/index.ts'

/** What holds for every module where no column says it; taken over when the field is left. */
export function Defaults({
  mapping,
  onChange,
}: {
  readonly mapping: CatalogueMapping
  readonly onChange: (changed: CatalogueMapping) => void
}) {
  const { t } = useTranslation('catalogue')
  const language = useLanguage()
  const [day, setDay] = useState(mapping.validFrom)
  const [credits, setCredits] = useState(mapping.credits === null ? '' : formatCredits(mapping.credits, language))
  const read = credits.trim() === '' ? null : creditsOf(credits)
  const isDay = LocalDate.safeParse(day).success
  return (
    <div className="import-defaults">
      <Field
        label={t('mapping.defaultFrom')}
        type="date"
        value={day}
        onChange={setDay}
        onBlur={() => {
          if (isDay && day !== mapping.validFrom) onChange({ ...mapping, validFrom: day })
        }}
        refused={isDay ? null : t('import.problem.value-missing')}
      />
      <Field
        label={t('mapping.defaultCredits')}
        value={credits}
        onChange={setCredits}
        onBlur={() => {
          if ((credits.trim() === '' || read !== null) && read !== mapping.credits)
            onChange({ ...mapping, credits: read })
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
