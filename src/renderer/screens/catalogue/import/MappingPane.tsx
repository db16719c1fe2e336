import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueImport } from '#contract/catalogueImport.ts'
import type { CatalogueMapping, ColumnMapping } from '#core/programme/mapping/mapping.ts'
import { useChange } from '../../../api.ts'
import { useFailureWords } from '../../../frame/failure.ts'
import { Loading, Notice, Pick } from '../../../ui/index.ts'
import { Defaults } from './Defaults.tsx'
import { Findings } from './Findings.tsx'
import { MappingRow } from './MappingRow.tsx'

/** Kinds of things beside the rows that have words of their own; the others are called as the file calls them. */
const namedBeside = new Set(['rowsAbove', 'introduction', 'associations', 'groups', 'damagedAssociations'])

/** What each column of the file becomes, to look over and correct; and what can't be read with it, by row and column. */
export function MappingPane({ view }: { readonly view: CatalogueImport }) {
  const { t } = useTranslation('catalogue')
  const failureWords = useFailureWords()
  const map = useChange('catalogueImport.map')
  const { wanted, want } = useWanted(view, map)
  const mapping = wanted?.mapping ?? view.mapping
  if (mapping === null) return <p className="import-note">{t('importing.ownForm')}</p>
  const busy = view.state === 'reading' || wanted !== null
  const change = (changed: Partial<CatalogueMapping>) => {
    want((before) => ({ ...before, mapping: { ...(before.mapping ?? mapping), ...changed } }))
  }
  const changeColumn = (at: number, column: ColumnMapping) => {
    want((before) => {
      const base = before.mapping ?? mapping
      return { ...before, mapping: { ...base, columns: base.columns.map((one, nth) => (nth === at ? column : one)) } }
    })
  }
  const byPlace = mapping.columns.flatMap(({ column, field }) =>
    field !== 'leaveOut' && view.columns.some((one) => one.column === column && one.byPlace) ? [column] : [],
  )
  // The columns of another sheet are not those that stand here.
  const isOtherSheet = wanted !== null && wanted.table !== view.table
  return (
    <div aria-busy={busy}>
      {view.tables.length > 1 ? (
        <div className="import-defaults">
          <Pick
            label={t('importing.sheet')}
            value={String(wanted?.table ?? view.table)}
            onChange={(value) => {
              want(() => ({ table: Number(value), mapping: null }))
            }}
            options={view.tables.map(({ name, rows }, at) => ({
              value: String(at),
              label: name,
              note: t('importing.rows', { count: rows }),
            }))}
          />
        </div>
      ) : null}
      {view.remembered === null || byPlace.length === 0 ? null : (
        <Notice kind="part" title={t('mapping.byPlace', { columns: byPlace.join(', ') })} />
      )}
      {map.isError ? <Notice kind="bad" title={failureWords(map.error)} /> : null}
      {isOtherSheet ? <Loading what={t('importing.reading')} /> : null}
      <table className="table import-table" hidden={isOtherSheet}>
        <thead>
          <tr>
            <th scope="col">{t('mapping.column')}</th>
            <th scope="col">{t('mapping.becomes')}</th>
            <th scope="col">{t('mapping.asRead')}</th>
            <th scope="col">{t('mapping.rowsRead')}</th>
          </tr>
        </thead>
        <tbody>
          {mapping.columns.map((column, at) => (
            <MappingRow
              key={column.column}
              column={column}
              reading={view.columns[at]}
              onChange={(changed) => {
                changeColumn(at, changed)
              }}
            />
          ))}
        </tbody>
      </table>
      {isOtherSheet ? null : <Defaults key={view.table} mapping={mapping} onChange={change} />}
      {mapping.columns.some(({ field }) => field === 'code') ? null : (
        <Notice kind="part" title={t('importing.titleIsCode')} />
      )}
      {view.problemCount === 0 ? null : (
        <Notice kind="bad" title={t('importing.leftOut', { count: view.problemCount })}>
          {t('importing.leftOutHelp')}
        </Notice>
      )}
      <Findings findings={view.problems} count={view.problemCount} />
      {view.remarkCount === 0 ? null : (
        <Notice kind="part" title={t('importing.remarks', { count: view.remarkCount })}>
          {t('importing.remarksHelp')}
        </Notice>
      )}
      <Findings findings={view.remarks} count={view.remarkCount} />
      {view.beside.length === 0 ? null : (
        <p className="import-note">
          {t('importing.beside')}{' '}
          {view.beside
            .map(({ kind, count }) =>
              namedBeside.has(kind)
                ? t(`mapping.beside.${kind}`, { count })
                : t('mapping.besideOther', { kind: kind.slice(0, 60), count }),
            )
            .join(', ')}
        </p>
      )}
    </div>
  )
}

interface Wanted {
  readonly table: number
  /** Null is the one that is remembered or suggested for the table. */
  readonly mapping: CatalogueMapping | null
}

/** What is to be read next: it stands on the screen at once, and waits where the files are being read with what was chosen before. */
function useWanted(view: CatalogueImport, map: ReturnType<typeof useChange<'catalogueImport.map'>>) {
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const { mutate, isPending } = map
  const reads = view.state === 'reading' || isPending
  useEffect(() => {
    if (wanted === null || reads) return
    mutate(
      { id: view.id, ...wanted },
      {
        onSettled: () => {
          setWanted((now) => (now === wanted ? null : now))
        },
      },
    )
  }, [wanted, reads, mutate, view.id])
  return {
    wanted,
    want: (next: (before: Wanted) => Wanted) => {
      setWanted((before) => next(before ?? { table: view.table, mapping: null }))
    },
  }
}
