import { Alert } from './parts/alert.tsx'
import { useRoom } from './room.tsx'

/** Why the last thing asked for did not happen, beside where it was asked. */
export function Trouble() {
  const { trouble } = useRoom()
  return trouble ? (
    <Alert tone="warning">
      <p>{trouble}</p>
    </Alert>
  ) : null
}
