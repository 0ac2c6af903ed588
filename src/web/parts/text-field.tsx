import { useId } from 'react'

type Props = Readonly<{
  label: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  hint?: string
  error?: string
  type?: 'text' | 'date' | 'datetime-local' | 'number' | 'email'
  isMultiline?: boolean
  isNumeric?: boolean
  hideLabel?: boolean
  isRequired?: boolean
  maxLength?: number
  autoComplete?: string
}>

/** A field with its name above it, and what is wrong with it below it. */
export function TextField({
  label,
  value,
  onChange,
  placeholder,
  hint,
  error,
  type = 'text',
  isMultiline = false,
  isNumeric = false,
  hideLabel = false,
  isRequired = false,
  maxLength = 2_000,
  autoComplete = 'off',
}: Props) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  const shared = {
    id,
    className: 'ds-input',
    value,
    placeholder,
    maxLength,
    required: isRequired,
    autoComplete,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  } as const
  return (
    <div className="ds-field">
      <label className={hideLabel ? 'fl-hidden' : 'ds-label'} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="fl-small fl-soft">
          {hint}
        </p>
      )}
      {isMultiline ? (
        <textarea {...shared} rows={3} onInput={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <input
          {...shared}
          type={type}
          inputMode={isNumeric ? 'numeric' : undefined}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
      {error && (
        <p id={`${id}-error`} className="ds-validation-message" data-color="danger">
          {error}
        </p>
      )}
    </div>
  )
}
