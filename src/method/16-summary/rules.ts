import {
  type Actor,
  accept,
  type Decision,
  isAny,
  isStaff,
  refuse,
  type Viewer,
  type Words,
} from '../../kernel/decider.ts'
import type { GroupId, Id, Instant, ThemeId, WishId } from '../../kernel/values.ts'
import { type Group, type State as Groups, groupOf, groupsOf } from '../04-groups/tables.ts'
import type { State as Agenda } from '../05-agenda/agenda.ts'
import { hasComeTo, hasReached } from '../05-agenda/progress.ts'
import { sheetOf, standing, type State as Wishes } from '../14-wishes/rules.ts'
import type { Command } from './commands.ts'
import { mostThemes } from './limits.ts'
import { stampOf } from './merge.ts'

/** The wishes of all tables gathered in themes, what is central, and that all agree on what came up today (C9). */
export type State = Readonly<{
  themes: Readonly<Record<ThemeId, Theme>>
  /** Since when all agree. From then on the summary and the minutes are everybody's; null while it is worked on. */
  agreedAt: Instant | null
  minutes: string | null
}>
export type Theme = Readonly<{
  /** Null once it is struck out. */
  title: string | null
  wishes: readonly Placed[]
  isCentral: boolean
}>
/** A wish on the sheet of a group. */
export type Placed = Readonly<{ group: GroupId; wish: WishId }>
export const initial: State = { themes: {}, agreedAt: null, minutes: null }

/** "These are storage formats": an event once written must be read for ever. */
export type Event = Readonly<
  | { type: 'theme-named'; about: ThemeId; words: Words<'title'> }
  | { type: 'theme-struck-out'; forgets: ThemeId }
  | { type: 'wish-placed'; group: GroupId; wish: WishId; theme: ThemeId | null }
  | { type: 'marked-central'; theme: ThemeId; isCentral: boolean }
  | { type: 'agreed'; isAgreed: boolean; at: Instant }
  | { type: 'minutes-taken'; about: Id<'minutes'>; words: Words<'minutes'> }
>
export type Refusal =
  | 'facilitator-only'
  | 'not-yet'
  | 'agreed-already'
  | 'nothing-central'
  | 'unknown-theme'
  | 'unknown-wish'
  | 'too-many-themes'
  | 'overtaken'

type Earlier = Readonly<{ groups: Groups; agenda: Agenda; wishes: Wishes }>

export function decide(state: State, command: Command, actor: Actor, earlier: Earlier): Decision<Event, Refusal> {
  if (!isAny(actor, 'facilitator', 'scribe')) return refuse('facilitator-only')
  if (command.type === 'take-minutes') {
    const { said: minutes, upon } = command
    const stands = state.minutes ?? ''
    if (stands === minutes) return accept()
    // Another has saved since: the two are laid together first, where both can be seen, so that no words are lost.
    if (upon !== stampOf(stands)) return refuse('overtaken')
    return accept({ type: 'minutes-taken', about: 'minutes', words: { minutes } })
  }

  if (!hasReached(earlier.agenda, 'summary')) return refuse('not-yet')
  const { themes, agreedAt } = state
  const isAgreed = agreedAt !== null

  if (command.type === 'agree') {
    if (!isAny(actor, 'facilitator')) return refuse('facilitator-only')
    if (isAgreed === command.isAgreed) return accept()
    if (command.isAgreed && !centralThemes(state).length) return refuse('nothing-central')
    return accept({ type: 'agreed', isAgreed: command.isAgreed, at: actor.at })
  }
  // What all have agreed on is not changed behind their backs: the agreement is taken back first.
  if (isAgreed) return refuse('agreed-already')

  if (command.type === 'place-wish') {
    const { group, wish, theme } = command
    const hanging = sheetOf(earlier.wishes, group).wishes[wish]
    if (!hanging || hanging.isStruckOut) return refuse('unknown-wish')
    if (theme !== null && !isStanding(themes[theme])) return refuse('unknown-theme')
    return themeOf(state, group, wish) === theme ? accept() : accept({ type: 'wish-placed', group, wish, theme })
  }

  const { theme } = command
  const current = themes[theme]
  if (command.type === 'name-theme') {
    if (current) return accept()
    if (themesOf(state).length >= mostThemes) return refuse('too-many-themes')
    return accept({ type: 'theme-named', about: theme, words: { title: command.said } })
  }
  if (!current) return refuse('unknown-theme')

  switch (command.type) {
    case 'strike-out-theme':
      return isStanding(current) ? accept({ type: 'theme-struck-out', forgets: theme }) : accept()
    case 'rename-theme':
      if (!isStanding(current)) return refuse('unknown-theme')
      return current.title === command.said
        ? accept()
        : accept({ type: 'theme-named', about: theme, words: { title: command.said } })
    case 'mark-central':
      if (!isStanding(current)) return refuse('unknown-theme')
      return current.isCentral === command.isCentral
        ? accept()
        : accept({ type: 'marked-central', theme, isCentral: command.isCentral })
  }
}

const isStanding = (theme: Theme | undefined): boolean => theme !== undefined && theme.title !== null

export function evolve(state: State, event: Event): State {
  const become = (theme: ThemeId, change: Partial<Theme>): State => {
    const current = state.themes[theme] ?? { title: null, wishes: [], isCentral: false }
    return { ...state, themes: { ...state.themes, [theme]: { ...current, ...change } } }
  }

  switch (event.type) {
    case 'theme-named':
      return become(event.about, { title: event.words?.title ?? null })
    case 'theme-struck-out':
      return become(event.forgets, { title: null, wishes: [], isCentral: false })
    case 'wish-placed': {
      const { group, wish } = event
      const themes = Object.entries(state.themes).map(([theme, { title, wishes, isCentral }]): [ThemeId, Theme] => {
        const others = wishes.filter((placed) => placed.group !== group || placed.wish !== wish)
        return [theme, { title, wishes: theme === event.theme ? [...others, { group, wish }] : others, isCentral }]
      })
      return { ...state, themes: Object.fromEntries(themes) }
    }
    case 'marked-central':
      return become(event.theme, { isCentral: event.isCentral })
    case 'agreed':
      return { ...state, agreedAt: event.isAgreed ? event.at : null }
    case 'minutes-taken':
      return { ...state, minutes: event.words?.minutes ?? null }
  }
}

/** The staff see the work, the wall shows it to the room; participants keep it once all agree. Minutes never hang. */
export function project(state: State, viewer: Viewer, { agenda, groups }: Earlier): State {
  const staff = isStaff(viewer)
  const isReleased = state.agreedAt !== null && isAny(viewer, 'participant', 'wall')
  const isOnWall = agenda.open?.step === 'summary' && isAny(viewer, 'wall')
  const maySee = hasComeTo(agenda, groups, viewer, 'summary') && (staff || isReleased || isOnWall)
  const mayReadMinutes = staff || (maySee && isAny(viewer, 'participant'))

  const themes: Record<ThemeId, Theme> = {}
  for (const [theme, { title, wishes, isCentral }] of Object.entries(maySee ? state.themes : {})) {
    themes[theme] = { title, wishes: wishes.map(({ group, wish }) => ({ group, wish })), isCentral }
  }
  return { themes, agreedAt: maySee ? state.agreedAt : null, minutes: mayReadMinutes ? state.minutes : null }
}

/** Nothing here is for one person or table alone; a sitting sees it once it has come so far itself. */
export const sight = (viewer: Viewer, { groups }: Pick<Earlier, 'groups'>): string =>
  [...viewer.roles, groupOf(groups, viewer.person, 1)?.sitting ?? ''].join(' ')

type Named = Readonly<{ theme: ThemeId; title: string; wishes: readonly Placed[]; isCentral: boolean }>

/** The themes that stand, in the order in which they were named. */
export const themesOf = ({ themes }: Pick<State, 'themes'>): readonly Named[] =>
  Object.entries(themes).flatMap(([theme, { title, wishes, isCentral }]) =>
    title === null ? [] : [{ theme, title, wishes, isCentral }],
  )

/** What is most central to work on for joy at work here. */
export const centralThemes = (state: Pick<State, 'themes'>): readonly Named[] =>
  themesOf(state).filter(({ isCentral }) => isCentral)

/** The theme in which a wish lies, or null while it lies in none. */
export const themeOf = (state: State, group: GroupId, wish: WishId): ThemeId | null =>
  themesOf(state).find(({ wishes }) => wishes.some((placed) => placed.group === group && placed.wish === wish))
    ?.theme ?? null

/** A wish as it hangs on its sheet. */
export type Hanging = Placed & Readonly<{ table: number; text: string; place: number | null }>

/** A wish by a name of its own, whatever ids two sheets may use. */
export const keyOf = ({ group, wish }: Placed): string => `${group} ${wish}`

/** All wishes that hang, table by table, the top three of each first. */
export const allWishes = ({ groups, wishes }: Pick<Earlier, 'groups' | 'wishes'>): readonly Hanging[] =>
  groupsOf(groups, 1).flatMap(({ group, table }: Group) =>
    standing(sheetOf(wishes, group)).flatMap(({ wish, text, place }) =>
      text === null ? [] : [{ group, wish, table, text, place }],
    ),
  )
