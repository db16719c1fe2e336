import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEvents } from '../../../api.ts'
import { Progress } from '../../../ui/index.ts'

/** How many cases have been written or taken in; nothing until the first is done. */
export function ArchiveProgress() {
  const { t } = useTranslation('archive')
  const [at, setAt] = useState<{ readonly done: number; readonly of: number } | null>(null)
  useEvents('archive.progress', setAt)
  return at === null ? null : <Progress label={t('progress', at)} {...at} />
}
