import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Confirm } from '../../ui/index.ts'

/** Beside the button that saves a form: whether it is saved, and the way back to what is. */
export function NotSavedYet({
  state,
  onDiscard,
}: {
  readonly state: 'typed' | 'saved' | 'untouched'
  readonly onDiscard: () => void
}) {
  const { t } = useTranslation('settings')
  const [asking, setAsking] = useState<'no' | 'yes'>('no')
  return (
    <>
      {state === 'typed' ? (
        <Button
          kind="plain"
          onPress={() => {
            setAsking('yes')
          }}
        >
          {t('typed.discard')}
        </Button>
      ) : null}
      <span className="note" role="status">
        {state === 'typed' ? t('typed.notSaved') : state === 'saved' ? t('common:saved') : ''}
      </span>
      {asking === 'no' ? null : (
        <Confirm
          title={t('typed.title')}
          keep={t('typed.keep')}
          act={t('typed.discard')}
          pending={false}
          onKeep={() => {
            setAsking('no')
          }}
          onAct={() => {
            setAsking('no')
            onDiscard()
          }}
        >
          <p>{t('typed.text')}</p>
        </Confirm>
      )}
    </>
  )
}
