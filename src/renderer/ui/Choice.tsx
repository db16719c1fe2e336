import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField, Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import './Choice.css'

/** Yes or no, by itself or in a list of filters. */
export function Tick({
  children,
  checked,
  onChange,
}: {
  readonly children: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}) {
  return (
    <CheckboxField isSelected={checked} onChange={onChange}>
      <CheckboxButton className="choice">
        <span className="tick" aria-hidden="true">
          <Check />
        </span>
        <span className="choice-words">{children}</span>
      </CheckboxButton>
    </CheckboxField>
  )
}

/** One of several, all of them in sight. */
export function Choices<Value extends string>({
  label,
  value,
  onChange,
  options,
}: {
  readonly label: string
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly options: readonly { readonly value: Value; readonly label: ReactNode; readonly note?: ReactNode }[]
}) {
  return (
    <RadioGroup
      className="choices"
      value={value}
      onChange={(chosen) => {
        const option = options.find((one) => one.value === chosen)
        if (option !== undefined) onChange(option.value)
      }}
    >
      <Label className="label">{label}</Label>
      {options.map((option) => (
        <RadioField key={option.value} value={option.value}>
          <RadioButton className="choice">
            <span className="dot" aria-hidden="true" />
            <span className="choice-words">
              {option.label}
              {option.note === undefined ? null : <span className="note choice-note">{option.note}</span>}
            </span>
          </RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  )
}
