import { type Actor, accept, type Decision, isAny, refuse, type Viewer, type Words } from '../../kernel/decider.ts'
import {
  mayWrite,
  type Pen,
  type PenEvent,
  type PenRefusal,
  passPen,
  penAfter,
  penHere,
  penOnTheTable,
  takenByWriting,
} from '../../kernel/pen.ts'
import { decidePhoto, isAboutPhoto, type Photo, type PhotoEvent, photoAfter } from '../../kernel/photo.ts'
import type { GroupId, PersonId, WishId } from '../../kernel/values.ts'
import { type State as Groups, groupById, groupOf } from '../04-groups/tables.ts'
import type { State as Agenda } from '../05-agenda/agenda.ts'
import { hasComeTo, hasReached } from '../05-agenda/progress.ts'
import type { Command, Place } from './commands.ts'

/** What a group wants more of, written on its flipchart sheet with the three most important on top (C6). */
export type State = Readonly<Record<GroupId, Sheet>>
export type Sheet = Readonly<{
  wishes: Readonly<Record<WishId, Wish>>
  pen: Pen
  /** The group has said that its sheet is ready to be hung up. */
  isDone: boolean
  /** The group writes on real paper; the scribe may type it in. */
  onPaper: boolean
  /** What the paper looks like; null while nobody has taken a photo of it. */
  photo: Photo | null
}>
export type Wish = Readonly<{
  /** The group's own words; null when struck out, or when the sheet is not yet for these eyes. */
  text: string | null
  place: Place | null
  isStruckOut: boolean
}>
export const initial: State = {}

const emptySheet: Sheet = { wishes: {}, pen: penOnTheTable, isDone: false, onPaper: false, photo: null }
export const sheetOf = (state: State, group: GroupId): Sheet => state[group] ?? emptySheet

/** More than this is no longer one sheet of paper. */
export const mostWishes = 30

/** "These are storage formats": an event once written must be read for ever. No event tells who wrote a wish. */
export type Event = Readonly<
  | PenEvent
  | PhotoEvent
  | { type: 'wish-written'; group: GroupId; about: WishId; words: Words<'wish'> }
  | { type: 'wish-rewritten'; group: GroupId; about: WishId; words: Words<'wish'> }
  | { type: 'wish-struck-out'; group: GroupId; forgets: WishId }
  | { type: 'wish-placed'; group: GroupId; wish: WishId; place: Place | null }
  | { type: 'sheet-finished'; group: GroupId; isDone: boolean }
  | { type: 'paper-used'; group: GroupId; onPaper: boolean }
>
export type Refusal = PenRefusal | 'not-on-paper' | 'unknown-wish' | 'sheet-full'

type Earlier = Readonly<{ groups: Groups; agenda: Agenda }>

/** Sheets belong to the tables of meeting 1. */
const sitsAt = (groups: Groups, person: PersonId | null, group: GroupId): boolean =>
  groupOf(groups, person, 1)?.group === group

export function decide(
  state: State,
  command: Command,
  actor: Actor,
  { groups, agenda }: Earlier,
): Decision<Event, Refusal> {
  const { group } = command
  const { wishes, pen: left, isDone, onPaper, photo } = sheetOf(state, group)
  const pen = penHere(left, (person) => sitsAt(groups, person, group))
  const isMember = sitsAt(groups, actor.person, group)
  const typesFromPaper = onPaper && isAny(actor, 'scribe', 'facilitator', 'responsible')

  if (command.type === 'use-paper') {
    // Paper laid on what a group has written would let others read it before it hangs.
    const mayLay = onPaper || !Object.keys(wishes).length || isUp(groups, agenda, group)
    if (!isMember && !(mayLay && isAny(actor, 'facilitator') && groupById(groups, group)))
      return refuse('own-table-only')
    return onPaper === command.onPaper ? accept() : accept({ type: 'paper-used', group, onPaper: command.onPaper })
  }
  if (!isMember && !typesFromPaper) return refuse('own-table-only')
  if (isAboutPhoto(command)) return onPaper ? decidePhoto(photo, command) : refuse('not-on-paper')

  switch (command.type) {
    case 'take-pen':
    case 'ask-for-pen':
    case 'hand-over-pen':
      return passPen(pen, command, actor, (person) => sitsAt(groups, person, group))
    case 'finish-sheet':
      return isDone === command.isDone ? accept() : accept({ type: 'sheet-finished', group, isDone: command.isDone })
    case 'write-wish': {
      if (wishes[command.wish]) return accept()
      // An id that stands on another sheet is not this table's to use: striking it out would wipe the other's words.
      if (Object.values(state).some((other) => other.wishes[command.wish])) return refuse('unknown-wish')
      if (!typesFromPaper && !mayWrite(pen, actor.person)) return refuse('pen-elsewhere')
      if (Object.keys(wishes).length >= mostWishes) return refuse('sheet-full')
      const written = { type: 'wish-written', group, about: command.wish, words: { wish: command.said } } as const
      return accept<Event>(...(isMember ? takenByWriting(pen, group, actor.person) : []), written)
    }
  }

  const wish = wishes[command.wish]
  if (!wish) return refuse('unknown-wish')
  if (!typesFromPaper && !mayWrite(pen, actor.person)) return refuse('pen-elsewhere')

  switch (command.type) {
    case 'rewrite-wish':
      if (wish.isStruckOut) return refuse('unknown-wish')
      return wish.text === command.said
        ? accept()
        : accept({ type: 'wish-rewritten', group, about: command.wish, words: { wish: command.said } })
    case 'strike-out-wish':
      return wish.isStruckOut ? accept() : accept({ type: 'wish-struck-out', group, forgets: command.wish })
    case 'put-on-place':
      if (wish.isStruckOut) return refuse('unknown-wish')
      return wish.place === command.place
        ? accept()
        : accept({ type: 'wish-placed', group, wish: command.wish, place: command.place })
  }
}

export function evolve(state: State, event: Event): State {
  const sheet = sheetOf(state, event.group)
  const become = (change: Partial<Sheet>): State => ({ ...state, [event.group]: { ...sheet, ...change } })
  const rewrite = (wish: WishId, change: Partial<Wish>): State => {
    const current = sheet.wishes[wish]
    return current ? become({ wishes: { ...sheet.wishes, [wish]: { ...current, ...change } } }) : state
  }

  switch (event.type) {
    case 'pen-taken':
    case 'pen-asked-for':
      return become({ pen: penAfter(sheet.pen, event) })
    case 'wish-written': {
      const written: Wish = { text: event.words?.wish ?? null, place: null, isStruckOut: false }
      return become({ wishes: { ...sheet.wishes, [event.about]: written }, isDone: false })
    }
    case 'wish-rewritten':
      return rewrite(event.about, { text: event.words?.wish ?? null })
    case 'wish-struck-out':
      return rewrite(event.forgets, { text: null, place: null, isStruckOut: true })
    case 'wish-placed':
      return become({ wishes: placed(sheet.wishes, event.wish, event.place) })
    case 'sheet-finished':
      return become({ isDone: event.isDone })
    case 'paper-used':
      return become({ onPaper: event.onPaper })
    case 'photo-attached':
    case 'photo-taken-away':
      return become({ photo: photoAfter(event) })
  }
}

/** Each place holds one wish. Taking an occupied place swaps the two. */
function placed(wishes: Sheet['wishes'], wish: WishId, place: Place | null): Sheet['wishes'] {
  const left = wishes[wish]?.place ?? null
  const moved = Object.entries(wishes).map(([id, other]): [WishId, Wish] => {
    if (id === wish) return [id, { ...other, place }]
    return place !== null && other.place === place ? [id, { ...other, place: left }] : [id, other]
  })
  return Object.fromEntries(moved)
}

/** Does the sheet of this group hang? Those of a sitting are hung together. */
const isUp = (groups: Groups, agenda: Agenda, group: GroupId): boolean =>
  hasReached(agenda, 'exhibition', groupById(groups, group)?.sitting)

/** The group sees all of its sheet. Until it hangs on the wall, the staff see how far it has come and not a word. */
export function project(state: State, viewer: Viewer, { groups, agenda }: Earlier): State {
  // Whoever has not yet written the own sheet is not led by those of an earlier sitting.
  const isInTheRoom =
    hasComeTo(agenda, groups, viewer, 'exhibition') &&
    isAny(viewer, 'participant', 'responsible', 'facilitator', 'scribe', 'wall')
  const shown: Record<GroupId, Sheet> = {}
  for (const [group, { wishes, pen, isDone, onPaper, photo }] of Object.entries(state)) {
    const isOwn = sitsAt(groups, viewer.person, group)
    const hangs = isInTheRoom && isUp(groups, agenda, group)
    const isTyped = onPaper && isAny(viewer, 'scribe', 'facilitator', 'responsible')
    const isCalled = agenda.calls[group] === 'help' && isAny(viewer, 'facilitator')
    if (!isOwn && !hangs && !isTyped && !isAny(viewer, 'facilitator')) continue

    const mayRead = isOwn || hangs || isTyped || isCalled
    const readable = Object.entries(wishes).map(([wish, { text, place, isStruckOut }]): [WishId, Wish] => [
      wish,
      { text: mayRead ? text : null, place, isStruckOut },
    ])
    shown[group] = {
      wishes: Object.fromEntries(readable),
      pen: isOwn ? penHere(pen, (person) => sitsAt(groups, person, group)) : penOnTheTable,
      isDone,
      onPaper,
      photo: mayRead ? photo : null,
    }
  }
  return shown
}

/** A table sees its own sheet; the staff by role; the wall what hangs. */
export const sight = (viewer: Viewer, { groups }: Earlier): string =>
  [...viewer.roles, groupOf(groups, viewer.person, 1)?.group ?? ''].join(' ')

/** The wishes that still stand, those on a place first, 1 2 3, then the others as they were written. */
export const standing = ({ wishes }: Sheet): readonly (Wish & { readonly wish: WishId })[] =>
  Object.entries(wishes)
    .map(([wish, { text, place, isStruckOut }]) => ({ wish, text, place, isStruckOut }))
    .filter(({ isStruckOut }) => !isStruckOut)
    .sort((one, other) => (one.place ?? 9) - (other.place ?? 9))

/** The places 1, 2, 3 on which nothing stands yet. */
export const freePlaces = (sheet: Sheet): readonly Place[] =>
  ([1, 2, 3] as const).filter((place) => !Object.values(sheet.wishes).some((wish) => wish.place === place))
