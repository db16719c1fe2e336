import { ChevronDown } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { LongPick } from './LongPick.tsx'
import type { PickEntry } from './LongPickList.tsx'
import './Field.css'
import './Pick.css'

interface PickProps<Value extends string> {
  readonly label: string
  readonly labelled?: 'seen' | 'read'
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly options: readonly PickEntry<Value>[]
  readonly placeholder?: string
  readonly note?: string
}

/** A list longer than this is searched: the library draws all of a list at once, which takes seconds for a thousand. */
const mostAtOnce = 60

/** One of a list. `labelled` says whether its label stands above it or is only read. */
export function Pick<Value extends string>(props: PickProps<Value>) {
  return props.options.length > mostAtOnce ? <SearchedPick {...props} /> : <WholePick {...props} />
}

function WholePick<Value extends string>({
  label,
  labelled = 'seen',
  value,
  onChange,
  options,
  placeholder,
  note,
}: PickProps<Value>) {
  const { t } = useTranslation('common')
  return (
    <Select
      className="field-part"
      allowsEmptyCollection
      {...(labelled === 'read' ? { 'aria-label': label } : {})}
      {...(placeholder === undefined ? {} : { placeholder })}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key)
        if (chosen !== undefined) onChange(chosen.value)
      }}
    >
      {labelled === 'seen' ? <Label className="label">{label}</Label> : null}
      <Button className="pick">
        <SelectValue className="pick-value" />
        <ChevronDown aria-hidden="true" />
      </Button>
      {note === undefined ? null : (
        <Text slot="description" className="note">
          {note}
        </Text>
      )}
      <Popover className="pick-popover" offset={2}>
        <ListBox
          className="pick-list"
          items={options.map((option) => ({ ...option, id: option.value }))}
          renderEmptyState={() => <p className="pick-item quiet">{t('pick.nothingYet')}</p>}
        >
          {(option) => (
            <ListBoxItem className="pick-item" id={option.id} textValue={option.label}>
              <Text slot="label">{option.label}</Text>
              {option.note === undefined ? null : (
                <Text slot="description" className="note">
                  {option.note}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}

/** Of a long list: every word that is typed must stand in an entry. */
function SearchedPick<Value extends string>({
  label,
  labelled = 'seen',
  value,
  onChange,
  options,
  placeholder,
  note,
}: PickProps<Value>) {
  const [filter, setFilter] = useState('')
  const fitting = useMemo(() => {
    const words = folded(filter).split(/\s+/)
    return options.filter(({ label: own, note: beside = '' }) => {
      const text = folded(`${own} ${beside}`)
      return words.every((word) => text.includes(word))
    })
  }, [options, filter])
  const chosen = options.find((option) => option.value === value)
  const at = fitting.findIndex((option) => option.value === value)
  return (
    <LongPick
      label={label}
      labelled={labelled}
      shown={chosen?.label ?? placeholder ?? ''}
      chosen={chosen === undefined ? 'none' : 'one'}
      note={note}
      filter={filter}
      onFilter={setFilter}
      count={fitting.length}
      entryAt={(index) => fitting[index]}
      state="there"
      selected={value}
      selectedAt={at === -1 ? null : at}
      onChoose={onChange}
    />
  )
}

const folded = (text: string) => text.toLocaleLowerCase('und').trim()
