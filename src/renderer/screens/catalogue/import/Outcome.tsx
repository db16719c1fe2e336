import { useTranslation } from 'react-i18next'
import type { CatalogueImport } from '#contract/catalogueImport.ts'
import { Button, Notice } from '../../../ui/index.ts'
import { Overtaken } from './Overtaken.tsx'

/** What an import came to, whether it ran to its end or was stopped. */
export function Outcome({ view, onLeave }: { readonly view: CatalogueImport; readonly onLeave: () => void }) {
  const { t } = useTranslation('catalogue')
  const { result, state, done, counts } = view
  const facts = result ?? { programmes: 0, modules: 0, outcomes: 0, unchanged: 0, weightsSetByImport: 0 }
  return (
    <>
      {state === 'stopped' ? (
        <Notice kind="part" title={t('importing.stopped', { done, count: counts.modules })}>
          {t('importing.stoppedHelp')}
        </Notice>
      ) : null}
      <Notice kind="good" title={t('screen.imported', facts)}>
        {facts.weightsSetByImport === 0 ? null : t('screen.weightsSet', { count: facts.weightsSetByImport })}
      </Notice>
      <Overtaken />
      <div className="import-progress">
        <div>
          <Button kind="primary" onPress={onLeave} starts="here">
            {t('importing.toCatalogue')}
          </Button>
        </div>
      </div>
    </>
  )
}
