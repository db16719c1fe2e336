import { Redo2 } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import { Button, IconButton, Pick, Segmented, Toolbar } from '../../ui/index.ts'
import { useRemembered } from './remembered.tsx'
import type { InSight, View } from './useComparing.ts'

/** Which view, which suggestions, back, and on to what is open. */
export const CompareTools = memo(function CompareTools({
  comparison,
  view,
  views,
  setView,
  asked,
  setAsked,
  allowed,
  nextOpen,
  undo,
  redo,
}: Pick<InSight, 'view' | 'views' | 'setView' | 'asked' | 'setAsked' | 'allowed'> & {
  readonly comparison: Comparison
  /** Null where nothing is open, or there is nothing to undo or to do again. */
  readonly nextOpen: (() => void) | null
  readonly undo: (() => void) | null
  readonly redo: (() => void) | null
}) {
  const { t } = useTranslation('comparison')
  const { remembered, remember } = useRemembered()
  return (
    <Toolbar label={t('screen.toolbar')}>
      <Segmented<View>
        label={t('screen.view')}
        value={view}
        onChange={setView}
        options={views.map((value) => ({ value, label: t(`screen.${value}`) }))}
      />
      <Segmented<'shown' | 'hidden'>
        label={t('screen.suggestions')}
        value={asked}
        onChange={setAsked}
        options={[
          {
            value: 'shown',
            label: allowed === 'shown' ? t('screen.suggestionsShown') : t('screen.suggestionsWhenJudged'),
          },
          { value: 'hidden', label: t('screen.suggestionsHidden') },
        ]}
      />
      {isMultilingual(comparison) ? (
        <Pick<'own' | 'reader'>
          label={t('screen.language')}
          labelled="read"
          value={remembered.language}
          onChange={(language) => {
            remember({ language })
          }}
          options={(['own', 'reader'] as const).map((value) => ({ value, label: t(`screen.languageOf.${value}`) }))}
        />
      ) : null}
      <span className="note compare-legend">{t(view === 'matrix' ? 'screen.legendMatrix' : 'screen.legend')}</span>
      {undo === null ? null : (
        <Button onPress={undo} keys="Ctrl+Z">
          {t('screen.undo')}
        </Button>
      )}
      {redo === null ? null : (
        <IconButton label={t('screen.redo')} onPress={redo}>
          <Redo2 className="icon" aria-hidden />
        </IconButton>
      )}
      {nextOpen === null ? null : (
        <Button kind="primary" onPress={nextOpen} keys="N">
          {t('screen.nextOpen')}
        </Button>
      )}
    </Toolbar>
  )
})

/** Only where an outcome stands in two languages is there one to choose. */
function isMultilingual({ module, credential }: Comparison): boolean {
  return [...module.outcomes, ...credential.outcomes].some(({ text }) => text.length > 1)
}
