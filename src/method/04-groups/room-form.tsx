import { useState } from 'react'
import { fill } from '../../kernel/words.ts'
import { Button } from '../../web/parts/button.tsx'
import { CheckBox } from '../../web/parts/check-box.tsx'
import { Select } from '../../web/parts/select.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import type { Table } from './engine/question.ts'

const usualTable: Table = { places: 5, isNearDoor: false }
const mostTables = 1_700
const places = [2, 3, 4, 5, 6, 8, 10, 12]

/** The tables as they stand: how many each seats, and which are near the door. Empty: as many as are needed. */
export function RoomForm() {
  const { view } = useRoom()
  const send = useSend()
  const toast = useToast()
  const t = useWords('groups')
  const kept = view.groups.wanted.tables
  const [draft, setDraft] = useState<readonly Table[] | null>(null)
  const tables = draft ?? kept
  const change = (at: number, table: Partial<Table>) =>
    setDraft(tables.map((one, index) => (index === at ? { ...one, ...table } : one)))
  const setMany = (typed: string) => {
    const many = Math.min(mostTables, Math.max(0, Math.floor(Number(typed)) || 0))
    setDraft(Array.from({ length: many }, (_, at) => tables[at] ?? tables.at(-1) ?? usualTable))
  }
  const save = async () => {
    const outcome = await send('groups', { type: 'describe-tables', tables: tables.map((table) => ({ ...table })) })
    if (!outcome.saved) return
    setDraft(null)
    toast(t.roomSaved)
  }
  return (
    <section className="fl-stack">
      <h3>{t.room}</h3>
      <p className="fl-small fl-soft">{t.roomLead}</p>
      <div className="fl-tables-many">
        <TextField
          label={t.roomMany}
          isNumeric
          maxLength={4}
          value={tables.length ? String(tables.length) : ''}
          onChange={setMany}
        />
      </div>
      {tables.length > 0 && (
        <ol className="fl-tables-room">
          {tables.map((table, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a table is its place in the room
            <li key={at}>
              <Select
                label={fill(t.roomPlacesAt, { table: at + 1 })}
                options={[...new Set([...places, table.places])].map((many) => ({
                  value: String(many),
                  label: String(many),
                }))}
                value={String(table.places)}
                onChange={(many) => change(at, { places: Number(many) })}
              />
              <CheckBox
                label={
                  <>
                    <span aria-hidden="true">{t.nearDoor}</span>
                    <span className="fl-hidden">{fill(t.nearDoorAt, { table: at + 1 })}</span>
                  </>
                }
                isChecked={table.isNearDoor}
                onChange={(isNearDoor) => change(at, { isNearDoor })}
              />
            </li>
          ))}
        </ol>
      )}
      {draft !== null && (
        <div>
          <Button variant="outlined" onClick={() => void save()}>
            {t.saveRoom}
          </Button>
        </div>
      )}
    </section>
  )
}
