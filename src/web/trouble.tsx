import { Alert } from './parts/alert.tsx'
import { useRoom } from './room.tsx'

/** Why the last thing asked for did not happen, beside where it was asked; or why nothing can be asked for at all. */
export function Trouble() {
  const { trouble, readOnly } = useRoom()
  const says = readOnly ?? trouble
  return says ? (
    <Alert tone="warning">
      <p>{says}</p>
    </Alert>
  ) : null
}
