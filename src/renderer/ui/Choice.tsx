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

/** Any of several, all of them in sight; what is chosen is told in their order. */
export function Ticks<Value extends string>({
  label,
  chosen,
  onChange,
  options,
  refused = null,
}: {
  readonly label: string
  readonly chosen: readonly string[]
  readonly onChange: (chosen: Value[]) => void
  readonly options: readonly Option<Value>[]
  readonly refused?: string | null
}) {
  const values = options.map(({ value }) => value)
  return (
    <fieldset className="stack ticks">
      <legend className="label">{label}</legend>
      {options.map((option) => (
        <Tick
          key={option.value}
          checked={chosen.includes(option.value)}
          onChange={(checked) => {
            onChange(values.filter((one) => (one === option.value ? checked : chosen.includes(one))))
          }}
        >
          <OptionWords option={option} />
        </Tick>
      ))}
      {refused === null ? null : (
        <p className="field-refused" role="alert">
          {refused}
        </p>
      )}
    </fieldset>
  )
}

interface Option<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
  readonly note?: ReactNode
}

function OptionWords({ option }: { readonly option: Option<string> }) {
  return (
    <>
      {option.label}
      {option.note === undefined ? null : <span className="note choice-note">{option.note}</span>}
    </>
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
  readonly options: readonly Option<Value>[]
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
              <OptionWords option={option} />
            </span>
          </RadioButton>
        </RadioField>
      ))}
    </RadioGroup>
  )
}
