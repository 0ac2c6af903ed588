import { meetingOf, type Planned, type Step } from './programme.ts'

/** Where a step stands in the day, from 0; -1 when it does not. */
export const placeOf = (programme: readonly Planned[], step: Step): number =>
  programme.findIndex((line) => line.step === step)

/** The day with one step moved to stand before another, or at the end of its meeting. */
export function order(programme: readonly Planned[], step: Step, before: Step | null): readonly Planned[] {
  const line = programme.find((one) => one.step === step)
  if (!line || step === before) return programme
  const others = programme.filter((one) => one.step !== step)
  const ofMeeting = others.findLastIndex((one) => meetingOf(one.step) === meetingOf(step))
  const at = before === null ? ofMeeting + 1 : placeOf(others, before)
  return [...others.slice(0, at), line, ...others.slice(at)]
}
