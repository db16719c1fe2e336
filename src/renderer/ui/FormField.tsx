import { Controller, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { Field, type FieldProps } from './Field.tsx'

/** A text field of a form; what the form's schema refuses is said by `refusal`. */
export function FormField<Values extends FieldValues>({
  control,
  name,
  refusal,
  onTyped,
  ...field
}: Omit<FieldProps, 'value' | 'onChange' | 'onBlur' | 'refused'> & {
  readonly control: Control<Values>
  readonly name: FieldPath<Values>
  readonly refusal: string
  /** Told once the form holds what was typed. */
  readonly onTyped?: () => void
}) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field: bound, fieldState }) => (
        <Field
          {...field}
          value={bound.value}
          onChange={(value) => {
            bound.onChange(value)
            onTyped?.()
          }}
          onBlur={bound.onBlur}
          refused={fieldState.error === undefined ? null : (fieldState.error.message ?? refusal)}
        />
      )}
    />
  )
}
