import { X } from 'lucide-react'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CredentialDetail, ElementRow } from '#contract/cases.ts'
import type { ElementName, PaperPlace } from '#core/credential/element.ts'
import { DocumentId } from '#core/ids.ts'
import type { ElementGroup } from '../../parts/elementGroups.ts'
import type { Marked, OnPlace } from '../../parts/paper/marked.ts'
import { DocumentView } from '../../parts/paper/DocumentView.tsx'
import { OriginalView } from '../../parts/original/OriginalView.tsx'
import { May, useMay } from '../../frame/may.tsx'
import { Button, IconButton, List } from '../../ui/index.ts'
import { ByHandEntry } from './receiving/ByHandEntry.tsx'
import { TakeBack } from './TakeBack.tsx'
import { TakenBackValues } from './TakenBackValues.tsx'
import { ValueRow } from './ValueRow.tsx'

/** All values of the chosen element, each with its origin, above the original with the place marked. */
export function ElementPane({
  credential,
  group,
  onSelect,
  onSupply,
  onClose,
}: {
  readonly credential: CredentialDetail
  readonly group: ElementGroup | null
  readonly onSelect: (element: ElementName) => void
  readonly onSupply: () => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation('credential')
  const may = useMay()
  const rows = (group?.rows ?? []).filter((row) => row.state !== 'missing')
  const gone = credential.takenBack.filter(({ element }) => element === group?.element)
  const [chosen, setChosen] = useState<string | null>(null)
  const [drawnFor, setDrawn] = useState<{
    readonly element: ElementName
    readonly place: PaperPlace
    readonly marked: Marked
  } | null>(null)
  const marked = rows.find((row) => keyOf(row) === chosen) ?? rows.find(hasPlace)
  const from = marked?.origin
  const element = group?.element
  // Kept the same, so that pages are not drawn anew for each place that is marked.
  const keepDrawn = useCallback<OnPlace>(
    (place, marked) => {
      if (element !== undefined) setDrawn({ element, place, marked })
    },
    [element],
  )
  if (group === null) return null
  // What was marked for another element is not the place of this one.
  const drawn = drawnFor?.element === group.element ? drawnFor : null
  return (
    <aside
      className={credential.format === 'byHand' ? 'element-pane element-pane-hand' : 'element-pane'}
      aria-label={t('pane.label')}
      data-region=""
    >
      <div className="element-pane-head">
        <h2 className="heading">{t(`element.${group.element}`)}</h2>
        <span className="grow" />
        <May call="credentials.supply">
          <Button kind="plain" onPress={onSupply} keys="E">
            {t('pane.enter')}
          </Button>
        </May>
        <IconButton label={t('pane.close')} onPress={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <div>
        {rows.length === 0 ? (
          <p className="small quiet element-none">{t('pane.nothing')}</p>
        ) : (
          <div className="element-values">
            <List
              label={t('pane.values')}
              items={rows}
              keyOf={keyOf}
              textOf={(row) => row.part}
              selected={marked === undefined ? null : keyOf(marked)}
              onSelect={setChosen}
            >
              {(row) => <ValueRow row={row} />}
            </List>
            {marked === undefined || marked.at === null ? null : (
              <TakeBack key={keyOf(marked)} credential={credential} row={marked} />
            )}
          </div>
        )}
        <TakenBackValues rows={gone} />
      </div>
      {credential.format === 'byHand' ? (
        <ByHandEntry
          key={`${credential.id} ${group.element}`}
          credential={credential}
          element={group.element}
          place={drawn?.place ?? null}
          marked={drawn?.marked ?? null}
          onKept={() => {
            setDrawn(null)
            setChosen(null)
          }}
        />
      ) : null}
      {from?.from === 'document' ? (
        <DocumentView documentId={DocumentId.parse(from.documentId)} place={from} onPlace={null} />
      ) : (
        <OriginalView
          place={drawn?.place ?? (from?.from === 'scan' ? from : null)}
          onPlace={credential.format === 'byHand' && may('credentials.supply') ? keepDrawn : null}
          sourceFileId={credential.sourceFileId}
          fileName={credential.fileName}
          pointer={marked?.origin?.from === 'file' ? marked.origin.pointer : null}
          onPointer={(pointer) => {
            const row = rowAt(credential.elements, pointer)
            if (row === null) return
            onSelect(row.element)
            setChosen(keyOf(row))
          }}
        />
      )}
    </aside>
  )
}

function keyOf(row: ElementRow): string {
  const place = row.origin?.from === 'file' ? row.origin.pointer : `${row.at ?? ''} ${JSON.stringify(row.value)}`
  return [row.element, row.item, row.part, place, row.value?.kind === 'text' ? row.value.lang : ''].join(' ')
}

/** A value whose place can be shown. */
const hasPlace = ({ origin }: ElementRow): boolean =>
  origin?.from === 'file' || origin?.from === 'scan' || origin?.from === 'document'

/** The value that was read from this place, or from the nearest place inside or around it. */
function rowAt(rows: readonly ElementRow[], pointer: string): ElementRow | null {
  const placed = rows.flatMap((row) => (row.origin?.from === 'file' ? [{ row, place: row.origin.pointer }] : []))
  const exact = placed.find(({ place }) => place === pointer)
  const inside = placed.find(({ place }) => pointer !== '' && place.startsWith(`${pointer}/`))
  return (exact ?? inside)?.row ?? null
}
