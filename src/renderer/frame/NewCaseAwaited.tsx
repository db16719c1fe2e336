import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChosenMark } from '#contract/newCaseDraft.ts'
import { Button, FileButton, Notice } from '../ui/index.ts'
import { useImporting } from './importing.tsx'

/** So many are named; of more, how many there are beside them. */
const mostNamed = 20

/** Files that were chosen before the workbench was closed: no copy of them is kept, so they are chosen again or left out. */
export function NewCaseAwaited({
  awaited,
  refused,
  onLeave,
}: {
  readonly awaited: readonly ChosenMark[]
  /** How often the cases were to be created without them. */
  readonly refused: number
  readonly onLeave: () => void
}) {
  const { t } = useTranslation('cases')
  const { take } = useImporting()
  const count = awaited.length
  const all = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // It stands at the top of a form that may be long: whoever presses at its foot is led here.
    if (refused > 0) all.current?.focus()
  }, [refused])
  if (count === 0) return null
  return (
    <div ref={all} tabIndex={-1}>
      <Notice
        kind={refused > 0 ? 'bad' : 'part'}
        title={t('new.awaited.title', { count })}
        actions={
          <>
            <FileButton
              many="several"
              onChoose={(files) => {
                take({ files, left: null }, null)
              }}
            >
              {t('new.awaited.choose')}
            </FileButton>
            <Button onPress={onLeave}>{t('new.awaited.leave')}</Button>
          </>
        }
      >
        {t('new.awaited.why')}
        <ul className="new-case-awaited">
          {awaited.slice(0, mostNamed).map(({ name, equality }) => (
            <li key={`${equality} ${name}`}>{name}</li>
          ))}
        </ul>
        {count <= mostNamed ? null : t('new.awaited.more', { count: count - mostNamed })}
      </Notice>
    </div>
  )
}
