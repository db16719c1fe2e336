import type { KeyboardEvent, ReactNode } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import { DayInWords } from './DayInWords.tsx'
import { longestSearch } from './longestSearch.ts'
import { Mark } from './Mark.tsx'
import { useStart, type Starts } from './start.ts'
import './Field.css'

export interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly type?: 'text' | 'password' | 'email' | 'date' | 'number' | 'search'
  /** Lines of a longer text; without it the field has one line. */
  readonly lines?: number
  readonly note?: ReactNode
  /** Why what stands here can't be taken, as a sentence. */
  readonly refused?: string | null
  readonly size?: 'normal' | 'large'
  readonly starts?: Starts
  /** Off unless told: a browser would keep names in its profile and offer them to whoever types next. */
  readonly autoComplete?: 'off' | 'current-password' | 'new-password' | 'name' | 'organization'
  readonly lang?: string
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/** A labelled text field with its note and, where it was refused, the sentence why. */
export function Field(props: FieldProps) {
  const { label, value, onChange, onBlur, type = 'text', lines, note, refused = null, size = 'normal', lang } = props
  const line = useStart<HTMLInputElement>(lines === undefined ? (props.starts ?? 'elsewhere') : 'elsewhere')
  const area = useStart<HTMLTextAreaElement>(lines === undefined ? 'elsewhere' : (props.starts ?? 'elsewhere'))
  const control = size === 'large' ? 'field field-large' : 'field'
  // A name in Arabic or Hebrew runs its own way, whichever the window's is.
  const runs = type === 'text' || type === 'search' ? ({ dir: 'auto' } as const) : {}
  return (
    <TextField
      className="field-part"
      type={type}
      value={value}
      {...(type === 'search' ? { maxLength: longestSearch } : {})}
      onChange={onChange}
      {...(onBlur === undefined ? {} : { onBlur })}
      autoComplete={props.autoComplete ?? 'off'}
      {...(props.onKeyDown === undefined ? {} : { onKeyDown: props.onKeyDown })}
      isInvalid={refused !== null}
      validationBehavior="aria"
    >
      {type === 'date' ? (
        <div className="field-head">
          <Label className="label">{label}</Label>
          <DayInWords day={value} />
        </div>
      ) : (
        <Label className="label">{label}</Label>
      )}
      {lines === undefined ? (
        <Input ref={line} className={control} {...runs} {...(lang === undefined ? {} : { lang })} />
      ) : (
        <TextArea
          ref={area}
          className={`${control} field-area`}
          rows={lines}
          dir="auto"
          {...(lang === undefined ? {} : { lang })}
        />
      )}
      <FieldError className="field-refused">
        <Mark kind="bad" />
        <span>{refused}</span>
      </FieldError>
      {note === undefined ? null : (
        <Text slot="description" className="note">
          {note}
        </Text>
      )}
    </TextField>
  )
}
