import type { ReactNode } from 'react'

type Props = Readonly<{
  label: ReactNode
  isChecked: boolean
  onChange: (isChecked: boolean) => void
  isDisabled?: boolean
}>

export function CheckBox({ label, isChecked, onChange, isDisabled = false }: Props) {
  return (
    <label className="fl-check">
      <input
        type="checkbox"
        checked={isChecked}
        disabled={isDisabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  )
}
