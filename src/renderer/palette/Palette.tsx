import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { useChange } from '../api.ts'
import type { Place } from '../frame/places.tsx'
import { useSession } from '../frame/session.tsx'
import { NotDone } from '../parts/NotDone.tsx'
import { Button, Dialog, useKeys } from '../ui/index.ts'
import { rememberOpened } from './openedLast.ts'
import { SearchWindow } from './SearchWindow.tsx'
import { caseAt } from './useCaseHere.ts'

/**
 * Search, or go to: from every screen, over all that the officer's roles open. It stays out of the way of every other window over
 * the window, whatever is typed there.
 */
export function Palette({
  places,
  state,
  onOpen,
  onClose,
}: {
  readonly places: readonly Place[]
  readonly state: 'open' | 'closed'
  readonly onOpen: () => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation('palette')
  const { officer } = useSession()
  const here = caseAt(useLocation().pathname)
  const setTarget = useChange('cases.setTarget')
  const officerId = officer?.id ?? null
  useEffect(() => {
    if (here !== null && officerId !== null) rememberOpened(officerId, { what: 'case', id: here })
  }, [here, officerId])
  useKeys(
    [
      {
        keys: 'Ctrl+K',
        label: t('key'),
        run: () => {
          if (document.querySelector('[role=dialog], [role=alertdialog]') === null) onOpen()
        },
        shown: 'line',
      },
    ],
    'window',
  )
  return (
    <>
      {state === 'open' ? <SearchWindow places={places} aim={setTarget.mutate} onClose={onClose} /> : null}
      {setTarget.error === null ? null : (
        <Dialog
          title={t('title')}
          onClose={setTarget.reset}
          actions={<Button onPress={setTarget.reset}>{t('common:close')}</Button>}
        >
          <NotDone error={setTarget.error} />
        </Dialog>
      )}
    </>
  )
}
