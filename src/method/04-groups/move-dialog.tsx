import { useMemo, useState } from 'react'
import type { GroupId, PersonId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { Button } from '../../web/parts/button.tsx'
import { CheckBox } from '../../web/parts/check-box.tsx'
import { Dialog } from '../../web/parts/dialog.tsx'
import { Select } from '../../web/parts/select.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { changesFor, type Finding } from './engine/findings.ts'
import { seatFor } from './engine/seat.ts'
import type { SeatingOf } from './use-seating.tsx'

type Props = Readonly<{ person: PersonId; of: SeatingOf; onClose: () => void }>

/** Somebody to another table, or to a first one: what it costs is told before it is done. */
export function MoveDialog({ person, of, onClose }: Props) {
  const { view, names } = useRoom()
  const send = useSend()
  const toast = useToast()
  const t = useWords('groups')
  const { meeting, question, seating, groups, numberOf, say } = of
  const name = names[person] ?? ''
  const at = groups.find(({ members }) => members.includes(person)) ?? null
  const best = useMemo(
    () => (at ? null : groups[seatFor(question, seating, person)?.at ?? -1]),
    [at, groups, question, seating, person],
  )
  const [to, setTo] = useState<GroupId>(best?.group ?? '')

  const placeOf = (group: GroupId): number => seating[groups.findIndex((one) => one.group === group)]?.table ?? 0
  const changes = useMemo(() => {
    const changeTo = changesFor(question, seating, person)
    return new Map(seating.map(({ table }) => [table, changeTo(table)]))
  }, [question, seating, person])
  const change = to === '' ? null : changes.get(placeOf(to))
  const options = groups.flatMap(({ group, table }) => {
    if (group === at?.group) return []
    const isFree = changes.get(placeOf(group))?.worse.length === 0
    return [{ value: group, label: fill(isFree ? t.tableFits : t.table, { table }) }]
  })
  const held = view.groups.wanted.held[meeting][person] ?? null
  const hold = (isHeld: boolean) =>
    void send('groups', { type: 'hold-place', meeting, person, table: isHeld && at ? placeOf(at.group) : null })

  const move = async () => {
    const outcome = await send('groups', { type: 'move-person', meeting, person, to })
    if (!outcome.saved) return
    onClose()
    const table = groups.find(({ group }) => group === to)?.table ?? ''
    toast(
      fill(t.moved, { name, table }),
      at === null ? undefined : () => void send('groups', { type: 'move-person', meeting, person, to: at.group }),
    )
  }
  return (
    <Dialog heading={fill(at ? t.move : t.giveSeat, { name })} onClose={onClose}>
      <div className="fl-stack">
        {best && <p>{fill(t.suggested, { table: best.table })}</p>}
        <Select
          label={t.toTable}
          options={[{ value: '', label: t.chooseTable }, ...options]}
          value={to}
          onChange={setTo}
        />
        <div role="status" className="fl-tables-cost">
          {change && <Cost worse={change.worse} better={change.better} say={say} />}
        </div>
        <div className="fl-row">
          <Button isDisabled={to === ''} onClick={() => void move()}>
            {at ? t.doMove : t.doSeat}
          </Button>
          <Button variant="text" onClick={onClose}>
            {t.cancel}
          </Button>
        </div>
        {at && (
          <CheckBox
            label={
              held !== null && held !== placeOf(at.group)
                ? fill(t.isHeldAt, { names: name, table: numberOf(held) })
                : t.holdPlace
            }
            isChecked={held !== null}
            onChange={hold}
          />
        )}
      </div>
    </Dialog>
  )
}

function Cost({
  worse,
  better,
  say,
}: Readonly<{ worse: readonly Finding[]; better: readonly Finding[]; say: (finding: Finding) => string }>) {
  const t = useWords('groups')
  return (
    <>
      {worse.length === 0 && <p>{t.costsNothing}</p>}
      <Lines heading={t.itCosts} findings={worse} say={say} />
      <Lines heading={t.itMends} findings={better} say={say} />
    </>
  )
}

function Lines({
  heading,
  findings,
  say,
}: Readonly<{ heading: string; findings: readonly Finding[]; say: (finding: Finding) => string }>) {
  if (!findings.length) return null
  return (
    <>
      <p className="fl-small fl-soft">{heading}</p>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.what} ${finding.table} ${finding.people.join()}`}>{say(finding)}</li>
        ))}
      </ul>
    </>
  )
}
