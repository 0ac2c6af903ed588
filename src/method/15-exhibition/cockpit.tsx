import { fill } from '../../kernel/words.ts'
import type { TableLine } from '../../web/cockpit/table-line.ts'
import { Button } from '../../web/parts/button.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { Select } from '../../web/parts/select.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { groupsAt } from '../04-groups/tables.ts'
import { currentSitting } from '../05-agenda/progress.ts'
import { AgreedLast } from './agreed-last.tsx'
import { type Question, sheetsUp, waitingAt } from './rules.ts'
import type { words } from './words.ts'
import './screens.css'

/** How many tables have seen the sheet and what waits for an answer; in meeting 2, how far a table has come round. */
export const tableLine: TableLine<typeof words> = ({ exhibition, groups, agenda }, { group, sitting }, t) => {
  const sheets = sheetsUp(groups, agenda).map((sheet) => sheet.group)
  if (!sheets.includes(group)) {
    const n = sheets.filter((sheet) => exhibition.seenBy[sheet]?.includes(group)).length
    return { sentence: n ? fill(t.tableHasSeen, { n }) : t.tableHasSeenNone, isReady: n >= sheets.length && n > 0 }
  }
  const walkers = groupsAt(groups, 1, sitting).map((walker) => walker.group)
  const n = visitorsOf(exhibition.seenBy[group], walkers)
  const waiting = waitingAt(exhibition, group).length
  const isSeenByAll = n > 0 && n >= walkers.length - 1
  const seen = isSeenByAll ? t.tableSeenByAll : n > 0 ? fill(t.tableSeenBy, { n }) : t.tableSeenByNone
  const sentence = waiting ? `${seen} ${fill(t.tableWaiting, { n: waiting })}` : seen
  return { sentence, isReady: isSeenByAll && waiting === 0 }
}

const visitorsOf = (seen: readonly string[] | undefined, sheets: readonly string[]): number =>
  (seen ?? []).filter((group) => sheets.includes(group)).length

/** Which sheet the wall shows, and what was left at the sheets, with the way to take something down. */
export function CockpitPanel() {
  const { view, roles } = useRoom()
  const send = useSend()
  const t = useWords('exhibition')
  const { onWall, questions } = view.exhibition
  const sheets = sheetsUp(view.groups, view.agenda)
  const tableOf = new Map(sheets.map(({ group, table }) => [group, table] as const))
  const slips = Object.entries(questions).filter(([, { isStruckOut }]) => !isStruckOut)
  const mayHide = roles.includes('responsible') || roles.includes('facilitator')

  const line = ([question, { sheet, text, isHidden }]: [string, Question]) => {
    const slip = text ?? ''
    return (
      <li key={question}>
        <span className="fl-grow">
          <span className="fl-soft">{fill(t.table, { table: tableOf.get(sheet) ?? '' })}:</span> {slip}{' '}
          {isHidden && <span className="fl-small fl-soft">{t.isHidden}</span>}
        </span>
        {mayHide && (
          <Button
            variant="text"
            label={fill(isHidden ? t.showAgainSlip : t.hideSlip, { slip })}
            onClick={() => void send('exhibition', { type: 'hide-question', question, isHidden: !isHidden })}
          >
            {isHidden ? t.showAgain : t.hide}
          </Button>
        )}
        {mayHide && isHidden && (
          <Button
            variant="text"
            label={fill(t.strikeOutSlip, { slip })}
            onClick={() => void send('exhibition', { type: 'strike-out-question', question })}
          >
            {t.strikeOut}
          </Button>
        )}
      </li>
    )
  }

  return (
    <section className="fl-exhibition-panel" aria-label={t.wallPanel}>
      {view.agenda.open?.step === 'look-again' && <AgreedLast />}
      {roles.includes('facilitator') && (
        <div className="fl-exhibition-wall">
          <Select
            label={t.wallPanel}
            value={onWall ?? ''}
            options={[
              { value: '', label: t.inTurn },
              ...sheets.map(({ group, table }) => ({ value: group, label: fill(t.table, { table }) })),
            ]}
            onChange={(sheet) => void send('exhibition', { type: 'show-on-wall', sheet: sheet === '' ? null : sheet })}
          />
          <p className="fl-small fl-soft">{t.inTurnHint}</p>
        </div>
      )}
      <LeastSeen />
      <Disclosure summary={`${t.slipsPanel} (${slips.length})`}>
        {slips.length ? <ul className="fl-lines">{slips.map(line)}</ul> : <p className="fl-soft">{t.noSlips}</p>}
      </Disclosure>
    </section>
  )
}

/** To whom the facilitator may send somebody: the sheets that fewest have seen, once some have been seen. */
function LeastSeen() {
  const { view } = useRoom()
  const t = useWords('exhibition')
  const sheets = sheetsUp(view.groups, view.agenda)
  const walkers = groupsAt(view.groups, 1, currentSitting(view.agenda, 1)).map(({ group }) => group)
  const counted = sheets.map(({ group, table }) => ({ table, n: visitorsOf(view.exhibition.seenBy[group], walkers) }))
  const [least, most] = [Math.min(...counted.map(({ n }) => n)), Math.max(...counted.map(({ n }) => n))]
  if (view.agenda.open?.step !== 'exhibition' || most - least < 2) return null
  const tables = counted.filter(({ n }) => n === least).map(({ table }) => table)
  return <p>{fill(t.leastSeen, { tables: tables.join(', ') })}</p>
}
