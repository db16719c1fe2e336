import { useTranslation } from 'react-i18next'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { Comparison } from '#contract/comparison.ts'
import { textFor } from '#core/values.ts'
import { formatCredits, formatNumber } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { OutcomeText } from './OutcomeText.tsx'
import { withoutSeeking, type Pair } from './pairs.ts'

/** The credential's outcomes; those that carry the selected local outcome are chosen, and choosing links by hand. */
export function CredentialColumn({
  comparison,
  selected,
  onLink,
}: {
  readonly comparison: Comparison
  readonly selected: Pair | null
  readonly onLink: (items: readonly number[]) => void
}) {
  const { t } = useTranslation('comparison')
  const language = useLanguage()
  const { credential } = comparison
  const facts = [
    textFor(credential.provider, language)?.value,
    credential.credits === null ? null : t('screen.ects', { credits: formatCredits(credential.credits, language) }),
    credential.minutes === null ? null : t('screen.hours', { hours: formatNumber(credential.minutes / 60, language) }),
    credential.eqfLevel === null ? null : t('screen.eqf', { level: credential.eqfLevel }),
    textFor(credential.assessment, language)?.value,
  ].filter(Boolean)
  return (
    <section className="compare-column" aria-label={t('screen.credential')} data-region="">
      <header>
        <h2 className="heading cut">{textFor(credential.title, language)?.value ?? ''}</h2>
        <p className="small quiet cut">{facts.join(' · ')}</p>
        <p className="note">{t('screen.outcomesFromFile', { count: credential.outcomes.length })}</p>
      </header>
      <ListBox
        className="outcomes"
        aria-label={t('screen.credentialOutcomes')}
        selectionMode="multiple"
        selectionBehavior="toggle"
        selectedKeys={selected?.items ?? []}
        onSelectionChange={(keys) => {
          if (keys !== 'all') onLink([...keys].map(Number).sort((a, b) => a - b))
        }}
        renderEmptyState={() => <p className="quiet outcomes-none">{t('screen.noOutcomes')}</p>}
        items={credential.outcomes.map((outcome, index) => ({
          id: outcome.item,
          outcome,
          name: `C${String(index + 1)}`,
        }))}
        dependencies={[selected, language]}
      >
        {({ outcome, name }) => {
          const alignment = selected?.suggestion?.alignments.find(({ item }) => item === outcome.item)
          return (
            <ListBoxItem className="outcome" textValue={withoutSeeking(name)} data-item={outcome.item}>
              <span className="outcome-name">{name}</span>
              <OutcomeText
                text={outcome.text}
                shown={alignment?.credentialText ?? null}
                spans={alignment?.credentialSpans ?? []}
              />
              <span className="outcome-end note">
                {outcome.verbClass === null ? '' : t(`verbClass.${outcome.verbClass}`)}
              </span>
            </ListBoxItem>
          )
        }}
      </ListBox>
    </section>
  )
}
