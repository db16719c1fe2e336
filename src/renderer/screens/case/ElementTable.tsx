import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ElementName, type ElementState } from '#core/credential/element.ts'
import type { ElementGroup } from '../../parts/elementGroups.ts'
import { useElementWords } from '../../parts/elementWords.ts'
import { State, type MarkKind } from '../../ui/index.ts'

const stateMarks: Record<ElementState, MarkKind> = {
  stated: 'good',
  suppliedLater: 'part',
  notApplicable: 'notApplicable',
  missing: 'bad',
}

/**
 * Every element of the list, its state, its value in one line and where that comes from.
 *
 * Focus alone chooses nothing while the original is closed: who only passes through with Tab would open it in place of
 * the blocks beside. Once it is open, it follows the arrows.
 */
export function ElementTable({
  groups,
  selected,
  onSelect,
}: {
  readonly groups: readonly ElementGroup[]
  readonly selected: ElementName | null
  readonly onSelect: (element: ElementName) => void
}) {
  const { t } = useTranslation('credential')
  const words = useElementWords()
  return (
    <div className="element-scroll" data-region="">
      <Table
        className="table element-table"
        aria-label={t('table.label')}
        data-start=""
        selectionMode="single"
        selectionBehavior={selected === null ? 'toggle' : 'replace'}
        disallowEmptySelection
        escapeKeyBehavior="none"
        selectedKeys={selected === null ? [] : [selected]}
        onSelectionChange={(keys) => {
          const element = ElementName.safeParse(keys === 'all' ? null : [...keys][0])
          if (element.success) onSelect(element.data)
        }}
      >
        <TableHeader>
          <Column isRowHeader>{t('table.element')}</Column>
          <Column>{t('table.state')}</Column>
          <Column>{t('table.value')}</Column>
          <Column>{t('table.origin')}</Column>
        </TableHeader>
        <TableBody>
          {groups.map((group) => (
            <Row key={group.element} id={group.element} textValue={t(`element.${group.element}`)}>
              <Cell>
                <span className="medium">{t(`element.${group.element}`)}</span>
                {group.weight === 'optional' ? <span className="note"> {t('table.optional')}</span> : null}
              </Cell>
              <Cell>
                {/* Only what is mandatory is missed; an optional element that is absent is simply not there. */}
                <State
                  kind={group.state === 'missing' && group.weight !== 'mandatory' ? 'later' : stateMarks[group.state]}
                >
                  {t(
                    group.state === 'missing' && group.weight !== 'mandatory' ? 'state.absent' : `state.${group.state}`,
                  )}
                </State>
              </Cell>
              <Cell className="element-value">{words.summary(group)}</Cell>
              <Cell className="element-origin note">{originsOf(group, words.origin)}</Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  )
}

function originsOf(group: ElementGroup, word: ReturnType<typeof useElementWords>['origin']): string {
  const origins = [...new Set(group.rows.filter((row) => row.origin !== null).map(word))]
  const [first, second] = origins
  if (first === undefined) return '–'
  return second === undefined ? first : `${first} …`
}
