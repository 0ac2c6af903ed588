import { useId } from 'react'

type Option = Readonly<{ value: string; label: string }>
type Props = Readonly<{
  label: string
  options: readonly Option[]
  value: string
  onChange: (value: string) => void
  hideLabel?: boolean
  hint?: string
}>

export function Select({ label, options, value, onChange, hideLabel = false, hint }: Props) {
  const id = useId()
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
      <select
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="ds-input"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}
