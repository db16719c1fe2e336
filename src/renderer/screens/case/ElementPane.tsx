import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CredentialDetail, ElementRow } from '#contract/cases.ts'
import type { ElementName, PaperPlace } from '#core/credential/element.ts'
import { DocumentId } from '#core/ids.ts'
import type { ElementGroup } from '../../parts/elementGroups.ts'
import { useElementWords } from '../../parts/elementWords.ts'
import { DocumentView } from '../../parts/paper/DocumentView.tsx'
import { OriginalView } from '../../parts/original/OriginalView.tsx'
import { useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { May, useMay } from '../../frame/may.tsx'
import { Button, IconButton, List, Notice } from '../../ui/index.ts'
import { ByHandEntry } from './receiving/ByHandEntry.tsx'

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
  const [chosen, setChosen] = useState<string | null>(null)
  const [drawn, setDrawn] = useState<PaperPlace | null>(null)
  const marked = rows.find((row) => keyOf(row) === chosen) ?? rows.find(hasPlace)
  const from = marked?.origin
  if (group === null) return null
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
            <TakeBack key={keyOf(marked)} caseCredentialId={credential.id} row={marked} />
          )}
        </div>
      )}
      {credential.format === 'byHand' ? (
        <ByHandEntry
          key={group.element}
          credential={credential}
          element={group.element}
          place={drawn}
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
          place={drawn ?? (from?.from === 'scan' ? from : null)}
          onPlace={credential.format === 'byHand' && may('credentials.supply') ? setDrawn : null}
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

/** Undo of what a person gave: the value goes from the screen, both rows stay on record. */
function TakeBack({
  caseCredentialId,
  row,
}: {
  readonly caseCredentialId: CredentialDetail['id']
  readonly row: ElementRow
}) {
  const { t } = useTranslation('credential')
  const takeBack = useChange('credentials.takeBack')
  const failureWords = useFailureWords()
  const { element, item, part } = row
  return (
    <May call="credentials.takeBack">
      {takeBack.isError ? (
        <Notice kind="bad" title={t('pane.notTakenBack')}>
          {failureWords(takeBack.error)}
        </Notice>
      ) : null}
      <div className="element-take-back">
        <Button
          kind="plain"
          pending={takeBack.isPending}
          onPress={() => {
            takeBack.mutate({ caseCredentialId, element, item, part })
          }}
        >
          {t('pane.takeBack')}
        </Button>
      </div>
    </May>
  )
}

function ValueRow({ row }: { readonly row: ElementRow }) {
  const { t } = useTranslation('credential')
  const words = useElementWords()
  return (
    <div className="value-row">
      <span className="label">{t(`part.${row.part}`)}</span>
      <span>
        {row.value === null ? row.reason : words.value(row.value)}
        {row.value?.kind === 'text' && row.value.lang !== 'und' ? (
          <span className="language-tag"> {row.value.lang}</span>
        ) : null}
      </span>
      <span className="note">
        {words.origin(row)}
        {row.origin?.from === 'officer' ? `: ${row.origin.reason}` : ''}
        {row.origin?.from === 'document' && row.origin.passage !== null ? `: “${row.origin.passage}”` : ''}
      </span>
    </div>
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
