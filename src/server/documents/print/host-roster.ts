import { fill } from '../../../kernel/words.ts'
import { paperWords } from '../../../method/02-preparation/paper-words.ts'
import { hostAtPart } from '../../../method/04-groups/engine/walk.ts'
import { type Group, groupsOf } from '../../../method/04-groups/tables.ts'
import { routeOf } from '../../../method/15-exhibition/walk.ts'
import { type Asked, headOf, nameOf, tablesAsked, wordsOf } from './asked.ts'

/** Nobody reads a sheet in less, and talks about it. */
const minutesAtASheet = 2

/** Who stands at the sheet in which round, and the way of the others through the exhibition (C7). */
export function hostRoster(asked: Asked) {
  const t = wordsOf(asked)
  const tables = tablesAsked(asked).map((table) => wayOf(asked, table))
  return {
    kind: 'host-roster',
    head: headOf(asked, paperWords['paper-host-roster'][asked.language]),
    lead: t.hostsLead,
    tableWord: t.tableWord,
    columns: [t.round, t.stands, t.othersGoTo],
    tables: tables.length ? tables : [blankWay, blankWay, blankWay],
  }
}

function wayOf(asked: Asked, { group, sitting, table, members }: Group) {
  const t = wordsOf(asked)
  // Those who come to a later sitting find the sheets of the earlier ones on the wall, and are found by nobody there.
  const hanging = groupsOf(asked.state.groups, asked.meeting).filter((one) => one.sitting <= sitting)
  const walkers = hanging.filter((one) => one.sitting === sitting)
  const minutes = asked.state.agenda.programme.find(({ step }) => step === 'exhibition')?.minutes ?? 25
  const most = Math.max(members.length, Math.floor(minutes / minutesAtASheet))
  const stops = routeOf(hanging, walkers, group, group).slice(0, most)
  const hosts = stops.map((_, stop) => hostAtPart(members, stop, stops.length))
  const rounds = members
    .map((person) => ({ person, visits: stops.filter((_, stop) => hosts[stop] === person).map((one) => one.table) }))
    .filter(({ visits }) => visits.length > 0)
  // A single sheet is hung up too, and somebody stands there all the while.
  const shown = rounds.length ? rounds : members.slice(0, 1).map((person) => ({ person, visits: [] }))
  return {
    table: fill(t.table, { n: table }),
    rounds: shown.map(({ person, visits }, index) => ({
      round: String(index + 1),
      about: fill(t.about, { n: Math.max(1, Math.round(minutes / shown.length)) }),
      host: nameOf(asked, person),
      visits: visits.map(String),
    })),
  }
}

const blankWay = {
  table: '',
  rounds: ['1', '2', '3', '4'].map((round) => ({ round, about: '', host: '', visits: [] })),
}
