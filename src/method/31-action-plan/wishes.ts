import { accept, type Decision, refuse, type Words } from '../../kernel/decider.ts'
import type { Day, WishId } from '../../kernel/values.ts'
import type { Command } from './commands.ts'
import { type Fate, mostNow } from './fates.ts'
import type { GatheredWish, Sources } from './gather.ts'
import { isFull, isStanding, type Origin, type Plan, type PlanWish, rootOf, wishesWith } from './plan.ts'
import { fromSheet, nameInPlan, onSheets, withoutAnswer } from './sheet-wishes.ts'

/** "These are storage formats": an event once written must be read for ever. */
export type WishEvent = Readonly<
  | { type: 'wish-gathered'; about: WishId; origin: OriginThen; words: Words<'wish'> }
  | { type: 'wish-traced'; wish: WishId; origin: Origin }
  | { type: 'wish-added'; about: WishId; words: Words<'wish'> }
  | { type: 'wish-rewritten'; about: WishId; words: Words<'wish'> }
  | { type: 'wish-struck-out'; forgets: WishId }
  | { type: 'wishes-joined'; wish: WishId; into: WishId | null }
  | { type: 'wish-sorted'; about: WishId; fate: Fate | null; lookAgain: Day | null; words: Words<'reason'> }
>
/** The first versions did not say which wishes on the sheets a wish speaks for. */
type OriginThen = Omit<Origin, 'wishes'> & Readonly<Partial<Pick<Origin, 'wishes'>>>
export type WishRefusal =
  | 'published-already'
  | 'unknown-wish'
  | 'same-wish'
  | 'has-measures'
  | 'more-than-three'
  | 'why-not-now'
  | 'look-again-when'
  | 'plan-full'
type WishCommand = Extract<
  Command,
  { type: 'add-wish' | 'take-up-wishes' | 'rewrite-wish' | 'strike-out-wish' | 'join-wishes' | 'sort-wish' }
>
type Answer = Decision<WishEvent, WishRefusal>

/** What the responsible group does with the wishes of the draft. It may be written in only while it is open. */
export function decideWish(draft: Plan, isOpen: boolean, command: WishCommand, earlier: Sources): Answer {
  if (command.type === 'add-wish') {
    const wish = `plan.wish.${command.wish}`
    if (draft.wishes[wish]) return accept()
    if (!isOpen) return refuse('published-already')
    if (isFull(draft.wishes)) return refuse('plan-full')
    return accept({ type: 'wish-added', about: wish, words: { wish: command.said } })
  }
  if (command.type === 'take-up-wishes') return takeUp(draft, isOpen, command, earlier)

  const { wish } = command
  const current = draft.wishes[wish]
  if (!current) return refuse('unknown-wish')
  if (command.type === 'strike-out-wish') {
    if (current.isStruckOut) return accept()
    const hasMeasures = Object.values(draft.measures).some((one) => one.wish === wish && !one.isStruckOut)
    return hasMeasures ? refuse('has-measures') : accept({ type: 'wish-struck-out', forgets: wish })
  }
  if (current.isStruckOut) return refuse('unknown-wish')

  switch (command.type) {
    case 'rewrite-wish':
      if (current.text === command.said) return accept()
      if (!isOpen) return refuse('published-already')
      return accept({ type: 'wish-rewritten', about: wish, words: { wish: command.said } })
    case 'join-wishes': {
      if (command.into !== null && !isStanding(draft.wishes[command.into])) return refuse('unknown-wish')
      const into = command.into === null ? null : rootOf(draft, command.into)
      if (into === wish) return refuse('same-wish')
      const isThere = into === null ? current.joinedInto === null : rootOf(draft, wish) === into
      if (isThere) return accept()
      return isOpen ? accept({ type: 'wishes-joined', wish, into }) : refuse('published-already')
    }
    case 'sort-wish': {
      const { fate, reason, lookAgain } = command
      if (current.fate === fate && current.reason === reason && current.lookAgain === lookAgain) return accept()
      if (!isOpen) return refuse('published-already')
      if (rootOf(draft, wish) !== wish) return refuse('same-wish')
      const others = wishesWith(draft, 'now').filter((other) => other.wish !== wish)
      if (fate === 'now' && others.length >= mostNow && reason === '') return refuse('more-than-three')
      if (fate === 'later' && reason === '') return refuse('why-not-now')
      if (fate === 'later' && lookAgain === null) return refuse('look-again-when')
      return accept({ type: 'wish-sorted', about: wish, fate, lookAgain, words: { reason } })
    }
  }
}

/** Wishes that stood on sheets come into the plan: each by itself, or into one that answers for them. */
function takeUp(
  draft: Plan,
  isOpen: boolean,
  { wishes, into }: Extract<WishCommand, { type: 'take-up-wishes' }>,
  earlier: Sources,
): Answer {
  if (into !== null && !isStanding(draft.wishes[into])) return refuse('unknown-wish')
  const there = new Map(onSheets(earlier).map((one) => [one.wish, one]))
  if (wishes.some((wish) => !there.has(wish))) return refuse('unknown-wish')
  const open = new Set(withoutAnswer(draft, earlier).map(({ wish }) => wish))
  const taken = [...new Set(wishes)].flatMap((wish) => (open.has(wish) ? (there.get(wish) ?? []) : []))
  if (!taken.length) return accept()
  if (!isOpen) return refuse('published-already')
  const root = into === null ? null : rootOf(draft, into)
  return accept<WishEvent>(
    ...taken.flatMap(({ group, wish, text }): readonly WishEvent[] => {
      const about = nameInPlan(wish)
      const gathered = {
        type: 'wish-gathered',
        about,
        origin: fromSheet(group, wish),
        words: { wish: text },
      } as const
      return root === null ? [gathered] : [gathered, { type: 'wishes-joined', wish: about, into: root }]
    }),
  )
}

/** The wishes that have come since the draft was gathered. What somebody has edited or struck out stays so. */
export function newWishes(draft: Plan, found: readonly GatheredWish[]): readonly WishEvent[] {
  const isNew = ({ wish, text, origin }: GatheredWish): boolean => {
    const known = draft.wishes[wish]
    if (!known) return true
    if (known.isEdited || known.isStruckOut || known.text === null) return false
    return known.text !== text || !isSame(known.origin, origin)
  }
  // Whatever somebody has made of the words, it goes on answering for what the groups wrote.
  const isTracedAnew = ({ wish, origin }: GatheredWish): boolean => {
    const known = draft.wishes[wish]
    return known?.isEdited === true && !known.isStruckOut && !isSame(known.origin, origin)
  }
  const gathered = ({ wish, text, origin }: GatheredWish): WishEvent => ({
    type: 'wish-gathered',
    about: wish,
    origin,
    words: { wish: text },
  })
  return [
    ...found.filter(isNew).map(gathered),
    ...found.filter(isTracedAnew).map(({ wish, origin }): WishEvent => ({ type: 'wish-traced', wish, origin })),
  ]
}

const isSame = (one: Origin, other: Origin): boolean => JSON.stringify(one) === JSON.stringify(other)

const unsorted = { joinedInto: null, fate: null, reason: '', lookAgain: null, isEdited: false, isStruckOut: false }
const handMade: Origin = { chosenBy: null, theme: null, sheets: [], wishes: [] }
const originIn = ({ chosenBy, theme, sheets, wishes = [] }: OriginThen): Origin => ({ chosenBy, theme, sheets, wishes })

export function evolveWishes(wishes: Plan['wishes'], event: WishEvent): Plan['wishes'] {
  const withWish = (wish: WishId, become: PlanWish): Plan['wishes'] => ({ ...wishes, [wish]: become })
  const changeWish = (wish: WishId, change: Partial<PlanWish>): Plan['wishes'] => {
    const current = wishes[wish]
    return current ? withWish(wish, { ...current, ...change }) : wishes
  }

  switch (event.type) {
    case 'wish-gathered': {
      const origin = originIn(event.origin)
      const known = wishes[event.about] ?? { ...unsorted, text: null, origin }
      return withWish(event.about, { ...known, text: event.words?.wish ?? null, origin })
    }
    case 'wish-traced':
      return changeWish(event.wish, { origin: event.origin })
    case 'wish-added':
      return withWish(event.about, { ...unsorted, text: event.words?.wish ?? null, origin: handMade, isEdited: true })
    case 'wish-rewritten':
      return changeWish(event.about, { text: event.words?.wish ?? null, isEdited: true })
    case 'wish-struck-out':
      return freed(wishes, event.forgets)
    case 'wishes-joined':
      // The one that is joined is answered by the other; taken apart again, it needs an answer of its own.
      return changeWish(event.wish, { joinedInto: event.into, fate: null, reason: '', lookAgain: null })
    case 'wish-sorted':
      return changeWish(event.about, {
        fate: event.fate,
        reason: event.words?.reason ?? null,
        lookAgain: event.lookAgain,
      })
  }
}

/** A wish is struck out; those that were joined into it stand by themselves again. */
const freed = (wishes: Plan['wishes'], gone: WishId): Plan['wishes'] =>
  Object.fromEntries(
    Object.entries(wishes).map(([wish, current]): [WishId, PlanWish] => {
      if (wish === gone) return [wish, { ...current, text: null, reason: null, fate: null, isStruckOut: true }]
      return [wish, current.joinedInto === gone ? { ...current, joinedInto: null } : current]
    }),
  )
