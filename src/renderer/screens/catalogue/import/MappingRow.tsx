import { useTranslation } from 'react-i18next'
import type { CatalogueImport } from '#contract/catalogueImport.ts'
import { Field, Split, textFields, type ColumnMapping } from '#core/programme/mapping/mapping.ts'
import { formatLanguage } from '#locales/format.ts'
import { useLanguage } from '../../../frame/preferences.tsx'
import { Pick, State, type MarkKind } from '../../../ui/index.ts'
import { asWritten } from './asWritten.ts'

type Reading = CatalogueImport['columns'][number]

/** Languages to choose from; one that the file names otherwise is added to them. */
const languages = ['und', 'en', 'de', 'fr', 'nl', 'es', 'it', 'pt', 'pl', 'sv', 'da', 'nb', 'fi', 'cs', 'el', 'bg']

/** One column: what it becomes, in which language, how it is split, and what that reads. */
export function MappingRow({
  column,
  reading,
  onChange,
}: {
  readonly column: ColumnMapping
  readonly reading: Reading | undefined
  readonly onChange: (changed: ColumnMapping) => void
}) {
  const { t } = useTranslation('catalogue')
  const language = useLanguage()
  const tongues = languages.includes(column.lang) ? languages : [column.lang, ...languages]
  return (
    <tr>
      <th scope="row">{column.column}</th>
      <td>
        <Pick
          label={t('mapping.becomesOf', { column: column.column })}
          labelled="read"
          value={column.field}
          onChange={(field) => {
            onChange({ ...column, field })
          }}
          options={Field.options.map((field) => ({ value: field, label: t(`mapping.field.${field}`) }))}
        />
        {textFields.has(column.field) ? (
          <Pick
            label={t('mapping.languageOf', { column: column.column })}
            labelled="read"
            value={column.lang}
            onChange={(lang) => {
              onChange({ ...column, lang })
            }}
            options={tongues.map((lang) => ({
              value: lang,
              label:
                lang === 'und'
                  ? t('mapping.languageUnknown')
                  : t('mapping.language', { lang: formatLanguage(lang, language) }),
            }))}
          />
        ) : null}
        {column.field === 'outcomes' ? (
          <Pick
            label={t('mapping.splitOf', { column: column.column })}
            labelled="read"
            value={column.split}
            onChange={(split) => {
              onChange({ ...column, split })
            }}
            options={Split.options.map((split) => ({ value: split, label: t(`mapping.split.${split}`) }))}
          />
        ) : null}
      </td>
      <td className="quiet">{reading === undefined ? null : <AsRead column={column} reading={reading} />}</td>
      <td className="quiet nowrap">
        {reading === undefined || column.field === 'leaveOut'
          ? '–'
          : column.field === 'outcomes'
            ? t('mapping.outcomesFound', { count: reading.read })
            : t('mapping.rowsOf', { read: reading.read, filled: reading.filled })}
      </td>
    </tr>
  )
}

function AsRead({ column, reading }: { readonly column: ColumnMapping; readonly reading: Reading }) {
  const { t } = useTranslation('catalogue')
  const language = useLanguage()
  const examples = reading.examples.join(' · ')
  if (column.field === 'leaveOut') {
    return <State kind="notApplicable">{reading.people ? t('mapping.people') : examples}</State>
  }
  const { became } = reading
  return (
    <State kind={kindOf(reading)}>
      {became === null ? examples : t('mapping.became', { from: became.from, to: asWritten(became.to, language) })}
    </State>
  )
}

function kindOf({ filled, read }: Reading): MarkKind {
  if (read === 0) return filled === 0 ? 'skipped' : 'bad'
  return read < filled ? 'part' : 'good'
}
