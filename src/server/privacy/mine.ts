import { meetings, type PersonId } from '../../kernel/values.ts'
import { fill, type Language, speak } from '../../kernel/words.ts'
import { groupOf } from '../../method/04-groups/tables.ts'
import { longDay } from '../days.ts'
import type { House } from '../http/context.ts'
import type { Room } from '../room.ts'
import { words } from './words.ts'

/** All that is tied to one person in one process, as data to take along (P6). */
export async function dataOf(house: House, room: Room, person: PersonId) {
  const { people, post, signIn, log, clock } = house
  const { process, state } = room
  const row = (await people.of(process)).find((one) => one.person === person)
  const known = state.people.persons[person]
  const recorded = await log.read(process)
  const points = recorded.filter(({ event }) => JSON.stringify({ ...event, words: null }).includes(`"${person}"`))
  const counted = Map.groupBy(points, ({ stage, event }) => `${stage} ${event.type}`)
  return {
    name: row?.name ?? null,
    mail: row?.mail ?? null,
    unit: known?.unit ? (state.people.units[known.unit] ?? null) : null,
    isManager: known?.isManager ?? false,
    isPartTime: row?.isPartTime ?? false,
    hasNoPhone: row?.hasNoPhone ?? false,
    needsNearDoor: row?.needsNearDoor ?? false,
    languages: row?.languages ?? '',
    meetings: meetings.map((meeting) => ({
      meeting,
      sitting: known?.sitting[meeting] ?? null,
      table: groupOf(state.groups, person, meeting)?.table ?? null,
      arrivedAt: known?.arrivedAt[meeting] ?? null,
      leftAt: known?.leftAt[meeting] ?? null,
      reachedBy: known?.reachedBy[meeting] ?? null,
    })),
    letters: [...(await post.of(process)), ...(await post.newsOf(process))]
      .filter((letter) => letter.person === person)
      .map(({ kind, meeting, state: stands, sentAt }) => ({ kind, meeting, state: stands, sentAt })),
    phones: await signIn.seatsOf(process, person, clock()),
    /** Facts in the log that name this person, by what they are. */
    events: [...counted].map(([event, all]) => ({ event, times: all.length })),
  }
}

type Data = Awaited<ReturnType<typeof dataOf>>

/** The same as a page to read. */
export function minePage(language: Language, workplace: string, data: Data) {
  const t = speak(words, language)
  const yes = (label: string, is: boolean) => (is ? [{ label, value: t.yes }] : [])
  const said = (label: string, value: string | null) => (value ? [{ label, value }] : [])
  return {
    title: t.mine,
    lead: fill(t.mineLead, { workplace }),
    lines: [
      ...said(t.name, data.name),
      ...said(t.mailAddress, data.mail),
      ...said(t.unit, data.unit),
      ...yes(t.manager, data.isManager),
      ...yes(t.partTime, data.isPartTime),
      ...yes(t.noPhone, data.hasNoPhone),
      ...yes(t.nearDoor, data.needsNearDoor),
      ...said(t.languages, data.languages),
      ...data.meetings.flatMap(({ meeting, table, arrivedAt, reachedBy }) => {
        const parts = [
          reachedBy === null ? '' : t.wasReached,
          table === null ? '' : fill(t.tableIs, { table }),
          arrivedAt === null ? '' : fill(t.arrived, { day: longDay(arrivedAt, language) }),
        ]
        return said(fill(t.atMeeting, { meeting }), parts.filter(Boolean).join(', '))
      }),
      ...said(t.letters, data.letters.length ? String(data.letters.length) : null),
      ...said(t.places, String(data.phones)),
      ...said(t.mentions, String(data.events.reduce((sum, { times }) => sum + times, 0))),
    ],
    hint: t.mentionsHint,
    words: {
      download: t.download,
      erase: t.erase,
      eraseAsk: t.eraseAsk,
      eraseYes: t.eraseYes,
      cancel: t.cancel,
      erased: t.erased,
      back: t.back,
    },
  }
}
