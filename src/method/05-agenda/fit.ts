import type { Meeting } from '../../kernel/values.ts'
import { type BreakKind, meetingOf, type Planned, type Step } from './programme.ts'

/**
 * What a step cannot do without: its minutes in the shortest day that the method bears, an hour and a half, and half of
 * what it was given. Better a break less, or a longer booking. Whatever was given less to begin with is not cut at all.
 */
export const leastOf = ({ step, minutes }: Planned): number =>
  Math.min(minutes, Math.max(outlines[meetingOf(step)].short.minutes[step] ?? minutes, Math.ceil(minutes / 2)))

/**
 * What would make a day fit that is so many minutes too long: the longest step alone, if it can give them, else all of
 * them in proportion. Answers the lines that change; null when the steps cannot give so much.
 */
export function shortened(lines: readonly Planned[], over: number): readonly Planned[] | null {
  if (over <= 0) return []
  const longest = lines.toSorted((one, other) => other.minutes - one.minutes)[0]
  if (longest && longest.minutes - over >= leastOf(longest)) {
    return [{ step: longest.step, minutes: longest.minutes - over }]
  }
  const room = lines.map((line) => line.minutes - leastOf(line))
  const all = room.reduce((sum, one) => sum + one, 0)
  if (all < over) return null
  const cuts = room.map((one) => Math.floor((one * over) / all))
  // What rounding left over is given by those that still have most.
  for (let left = over - cuts.reduce((sum, one) => sum + one, 0); left > 0; left--) {
    const rest = room.map((one, at) => one - (cuts[at] ?? 0))
    const most = rest.indexOf(Math.max(...rest))
    cuts[most] = (cuts[most] ?? 0) + 1
  }
  return lines.flatMap(({ step, minutes }, at) => (cuts[at] ? [{ step, minutes: minutes - cuts[at] }] : []))
}

/** Days to begin with: as the method proposes them, in an hour and a half, and with time for coffee and lunch. */
export const standards = ['method', 'short', 'lunch'] as const
export type Standard = (typeof standards)[number]

/** What a standard day changes in the method's own proposal. */
export type Outline = Readonly<{
  minutes: Readonly<Partial<Record<Step, number>>>
  breaks: readonly Readonly<{ after: Step; kind: BreakKind; minutes: number }>[]
}>

const asProposed: Outline = { minutes: {}, breaks: [] }

/** The standard days of each meeting ("Numbers to respect"): meetings of 90 to 120 minutes, breaks apart. */
export const outlines: Readonly<Record<Meeting, Readonly<Record<Standard, Outline>>>> = {
  1: {
    method: asProposed,
    short: {
      minutes: { welcome: 10, interviews: 20, 'story-round': 10, wishes: 15, exhibition: 20, summary: 15 },
      breaks: [],
    },
    lunch: {
      minutes: {},
      breaks: [
        { after: 'story-round', kind: 'break', minutes: 10 },
        { after: 'wishes', kind: 'lunch', minutes: 30 },
      ],
    },
  },
  2: {
    method: asProposed,
    short: {
      minutes: {
        'look-again': 5,
        reflection: 20,
        'action-form': 40,
        presentations: 12,
        'what-next': 5,
        evaluation: 8,
      },
      breaks: [],
    },
    lunch: {
      minutes: {},
      breaks: [
        { after: 'reflection', kind: 'lunch', minutes: 30 },
        { after: 'action-form', kind: 'break', minutes: 10 },
      ],
    },
  },
}
