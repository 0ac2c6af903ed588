import { useId } from 'react'

type Option<Value extends string> = Readonly<{ value: Value; label: string }>
type Props<Value extends string> = Readonly<{
  legend: string
  options: readonly Option<Value>[]
  value: Value | null
  onChange: (value: Value) => void
}>

/** One answer of a few, each in words. */
export function RadioGroup<Value extends string>({ legend, options, value, onChange }: Props<Value>) {
  const name = useId()
  return (
    <fieldset className="fl-options">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="fl-check">
          <input type="radio" name={name} checked={value === option.value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
