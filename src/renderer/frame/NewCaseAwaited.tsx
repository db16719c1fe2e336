import { useTranslation } from 'react-i18next'
import type { ChosenMark } from '#contract/newCaseDraft.ts'
import { Button, FileButton, Notice } from '../ui/index.ts'
import { useImporting } from './importing.tsx'

/** So many are named; of more, how many there are beside them. */
const mostNamed = 20

/** Files that were chosen before the workbench was closed: no copy of them is kept, so they are chosen again or left out. */
export function NewCaseAwaited({
  awaited,
  tried,
  onLeave,
}: {
  readonly awaited: readonly ChosenMark[]
  readonly tried: 'not' | 'refused'
  readonly onLeave: () => void
}) {
  const { t } = useTranslation('cases')
  const { take } = useImporting()
  const count = awaited.length
  if (count === 0) return null
  return (
    <Notice
      kind={tried === 'refused' ? 'bad' : 'part'}
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
      <ul>
        {awaited.slice(0, mostNamed).map(({ name, equality }) => (
          <li key={`${equality} ${name}`}>{name}</li>
        ))}
      </ul>
      {count <= mostNamed ? null : t('new.awaited.more', { count: count - mostNamed })}
    </Notice>
  )
}
