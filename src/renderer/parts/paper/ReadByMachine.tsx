import { useTranslation } from 'react-i18next'
import { useFailureWords } from '../../frame/failure.ts'
import { Button } from '../../ui/index.ts'
import { CallError } from '../../api.ts'
import type { PageReading, ReadablePage } from './usePageReading.ts'

/** Offers to read a page that is a picture, and says what came of it. */
export function ReadByMachine({ page, inFile, reading, start, stop }: ReadablePage & { readonly page: number }) {
  const { t } = useTranslation('receiving')
  const told = useTold(reading, inFile)
  return (
    <div className="paper-reading">
      <span className="note" role="status">
        {told}
      </span>
      {reading.is === 'running' ? (
        <Button kind="plain" onPress={stop}>
          {t('machine.stop')}
        </Button>
      ) : reading.is === 'read' ? null : (
        <Button kind="plain" onPress={start}>
          {t('machine.read', { page })}
        </Button>
      )}
    </div>
  )
}

function useTold(reading: PageReading, inFile: ReadablePage['inFile']): string {
  const { t } = useTranslation('receiving')
  const failureWords = useFailureWords()
  switch (reading.is) {
    case 'notAsked':
      return t(`machine.inFile.${inFile}`)
    case 'running':
      return t('machine.running')
    case 'refused':
      return reading.cause instanceof CallError ? failureWords(reading.cause) : t('machine.notDrawn')
    case 'read': {
      const { found, turn, words } = reading.found
      if (found !== 'words') return t(`machine.${found}`)
      const unsure = words.filter(({ sure }) => !sure).length
      return [
        t('machine.words', { count: words.length }),
        unsure === 0 ? '' : t('machine.unsure', { count: unsure }),
        turn === 0 ? '' : t('machine.turned'),
      ]
        .filter((sentence) => sentence !== '')
        .join(' ')
    }
  }
}
