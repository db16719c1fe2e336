import { ChevronDown } from 'lucide-react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue, Text } from 'react-aria-components'
import './Field.css'
import './Pick.css'

interface PickOption<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly note?: string
}

/** One of a list. `labelled` says whether its label stands above it or is only read. */
export function Pick<Value extends string>({
  label,
  labelled = 'seen',
  value,
  onChange,
  options,
  placeholder,
  note,
}: {
  readonly label: string
  readonly labelled?: 'seen' | 'read'
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly options: readonly PickOption<Value>[]
  readonly placeholder?: string
  readonly note?: string
}) {
  return (
    <Select
      className="field-part"
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
        <ListBox className="pick-list" items={options.map((option) => ({ ...option, id: option.value }))}>
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
