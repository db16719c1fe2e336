import { Redo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import { Button, IconButton, Pick, Segmented, Toolbar } from '../../ui/index.ts'
import { useRemembered } from './remembered.tsx'
import type { InSight, View } from './useComparing.ts'
import type { Judging } from './useJudging.ts'

/** Which view, which suggestions, back, and on to what is open. */
export function CompareTools({
  comparison,
  inSight,
  judging,
}: {
  readonly comparison: Comparison
  readonly inSight: InSight
  readonly judging: Judging
}) {
  const { t } = useTranslation('comparison')
  const { remembered, remember } = useRemembered()
  const { view, views, setView, asked, setAsked, allowed, open, nextOpen } = inSight
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
      {judging.canUndo ? (
        <Button onPress={judging.undo} keys="Ctrl+Z">
          {t('screen.undo')}
        </Button>
      ) : null}
      {judging.canRedo ? (
        <IconButton label={t('screen.redo')} onPress={judging.redo}>
          <Redo2 className="icon" aria-hidden />
        </IconButton>
      ) : null}
      {open.length > 0 ? (
        <Button kind="primary" onPress={nextOpen} keys="N">
          {t('screen.nextOpen')}
        </Button>
      ) : null}
    </Toolbar>
  )
}

/** Only where an outcome stands in two languages is there one to choose. */
function isMultilingual({ module, credential }: Comparison): boolean {
  return [...module.outcomes, ...credential.outcomes].some(({ text }) => text.length > 1)
}
