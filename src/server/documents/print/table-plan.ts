import type { Sitting } from '../../../kernel/values.ts'
import { fill } from '../../../kernel/words.ts'
import { paperWords } from '../../../method/02-preparation/paper-words.ts'
import type { Paper } from '../../../method/02-preparation/papers.ts'
import type { Group } from '../../../method/04-groups/tables.ts'
import { type Asked, headOf, inOrder, nameOf, sittingsAsked, tablesAsked, wordsOf } from './asked.ts'

/** As many tables as can be read from a step away. */
const mostOnAPage: Readonly<Record<Paper, number>> = { a4: 12, a3: 20 }

/** The room drawn with its tables and names, and the list by name: one plan for each sitting (B5). */
export function tablePlan(asked: Asked, paper: Paper) {
  const t = wordsOf(asked)
  const rooms = sittingsAsked(asked)
    .map((sitting) => ({ sitting, tables: tablesAsked(asked).filter((table) => table.sitting === sitting) }))
    .filter(({ tables }) => tables.length > 0)
  const drawn = rooms.length ? rooms : [{ sitting: asked.sitting, tables: [] }]
  return {
    kind: 'table-plan',
    wall: t.theWall,
    door: t.theDoor,
    towardsWall: t.towardsWall,
    towardsDoor: t.towardsDoor,
    nearDoor: t.nearDoor,
    tableWord: t.tableWord,
    nameWord: t.nameWord,
    rooms: drawn.map(({ sitting, tables }) => ({
      head: headOf(asked, paperWords['paper-table-plan'][asked.language], sitting),
      pages: tables.length ? pagesOf(asked, tables, mostOnAPage[paper]) : [blankRoom],
    })),
    lists: rooms.map(({ sitting, tables }) => listOf(asked, sitting, tables)),
  }
}

function pagesOf(asked: Asked, tables: readonly Group[], most: number) {
  const t = wordsOf(asked)
  const pages = Math.ceil(tables.length / most)
  const each = Math.ceil(tables.length / pages)
  return Array.from({ length: pages }, (_, page) => tables.slice(page * each, (page + 1) * each)).map((some) => ({
    columns: columnsFor(some.length),
    part:
      pages === 1
        ? ''
        : fill(t.tablesFromTo, { from: some[0]?.table ?? 0, to: some.at(-1)?.table ?? 0, all: tables.length }),
    tables: some.map(({ table, members }) => ({
      number: String(table),
      names: members.map((person) => nameOf(asked, person)),
      chairs: members.length,
      isNearDoor: asked.state.groups.wanted.tables[table - 1]?.isNearDoor ?? false,
    })),
  }))
}

const columnsFor = (tables: number): number =>
  tables <= 2 ? tables : tables <= 4 ? 2 : tables <= 9 ? 3 : tables <= 12 ? 4 : 5

/** A room to be filled in by hand. */
const blankRoom = {
  columns: 3,
  part: '',
  tables: Array.from({ length: 9 }, () => ({ number: '', names: [], chairs: 4, isNearDoor: false })),
}

function listOf(asked: Asked, sitting: Sitting | null, tables: readonly Group[]) {
  const t = wordsOf(asked)
  const tableOf = new Map(tables.flatMap(({ table, members }) => members.map((person) => [person, table] as const)))
  return {
    head: headOf(asked, t.seatsTitle, sitting),
    lead: t.seatsLead,
    rows: inOrder(asked, [...tableOf.keys()]).map((person) => ({
      name: nameOf(asked, person),
      table: String(tableOf.get(person) ?? ''),
    })),
  }
}
