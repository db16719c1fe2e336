import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Kbd } from '../ui/index.ts'
import { filesOfDrop } from './files.ts'
import { useImporting } from './importing.tsx'
import { useMay } from './may.tsx'
import './DropAnywhere.css'

/**
 * The whole window takes files. While they hang over it, it says what letting go will do.
 *
 * For whoever may import nothing, letting go does nothing: the browser would leave the workbench and open the file.
 */
export function DropAnywhere() {
  const { t } = useTranslation('cases')
  const { target, take, offered } = useImporting()
  const takes = useMay()('imports.start')
  const [over, setOver] = useState<{ readonly count: number; readonly shift: boolean } | null>(null)

  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      if (!takes) return
      const count = event.dataTransfer?.items.length ?? 0
      const shift = event.shiftKey
      setOver((before) => (before?.count === count && before.shift === shift ? before : { count, shift }))
    }
    const onLeave = (event: DragEvent) => {
      // Leaving for nowhere: the pointer left the window. Between parts of the page it leaves for another part.
      if (event.relatedTarget === null) setOver(null)
    }
    const onDrop = (event: DragEvent) => {
      if (!carriesFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      setOver(null)
      if (!takes) return
      const into = target !== null && (target.when === 'always' || event.shiftKey) ? target.caseId : null
      filesOfDrop(event.dataTransfer).then(
        (dropped) => {
          take(dropped, into)
        },
        () => undefined,
      )
    }
    window.addEventListener('dragover', onOver)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [target, take, takes])

  if (over === null) return null
  const always = target?.when === 'always'
  return (
    <div className="drop" role="status">
      <div className="drop-box">
        <h2 className="drop-title">{t('drop.title', { count: over.count })}</h2>
        <p className="quiet">{t('drop.folders')}</p>
        <dl className="drop-ways">
          {always ? null : (
            <div className={over.shift && target !== null ? '' : 'strong'}>
              <dt>{t(offered === null ? 'drop.newCase' : 'drop.joins')}</dt>
              <dd>{t('drop.here')}</dd>
            </div>
          )}
          {target === null ? null : (
            <div className={over.shift || always ? 'strong' : ''}>
              <dt>{t('drop.addTo', { label: target.label })}</dt>
              <dd>{always ? t('drop.here') : <Kbd keys="Shift" />}</dd>
            </div>
          )}
          <div>
            <dt>{t('drop.cancel')}</dt>
            <dd>
              <Kbd keys="Esc" />
            </dd>
          </div>
        </dl>
        <p className="note">{t('drop.stays')}</p>
      </div>
    </div>
  )
}
