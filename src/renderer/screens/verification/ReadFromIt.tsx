import { useTranslation } from 'react-i18next'
import { formatLanguage } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { useElementWords } from '../../parts/elementWords.ts'
import { Empty, List, Panel } from '../../ui/index.ts'
import type { ReadValue } from './readValues.ts'

/** What was read from the file; choosing one marks its place in the original, and the other way round. */
export function ReadFromIt({
  on,
  values,
  pointer,
  onPointer,
}: {
  readonly on: 'paper' | 'file'
  readonly values: readonly ReadValue[]
  readonly pointer: string | null
  readonly onPointer: (pointer: string) => void
}) {
  const { t } = useTranslation('trust')
  const language = useLanguage()
  const words = useElementWords()
  const selected = values.find((value) => value.pointer === pointer)?.key ?? null
  return (
    <div className="verification-read" data-region="">
      <Panel heading={t('screen.readFromIt')} note={t('screen.values', { count: values.length })}>
        {values.length === 0 ? (
          <Empty title={t(on === 'paper' ? 'screen.nothingReadOff' : 'screen.nothingRead')} />
        ) : (
          <List
            label={t('screen.readFromIt')}
            items={values}
            keyOf={(value) => value.key}
            textOf={({ row }) => t(`credential:element.${row.element}`)}
            selected={selected}
            onSelect={(key) => {
              const value = values.find((one) => one.key === key)
              if (value !== undefined) onPointer(value.pointer)
            }}
          >
            {({ row, lang }) => (
              <div className="read-value">
                <span className="label">
                  {t(`credential:element.${row.element}`)}
                  {', '}
                  {t(`credential:part.${row.part}`)}
                  {lang === null ? null : `, ${formatLanguage(lang, language)}`}
                </span>
                <span lang={lang?.trim()} dir="auto">
                  {row.value === null ? '' : words.value(row.value)}
                </span>
              </div>
            )}
          </List>
        )}
      </Panel>
    </div>
  )
}
