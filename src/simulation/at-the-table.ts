import { isPresent } from '../method/03-people/rules.ts'
import { currentMeeting } from '../method/05-agenda/progress.ts'
import { hasTalked, questionsFrom } from '../method/11-welcome/rules.ts'
import { interviewAt, turnsAt } from '../method/12-interviews/rules.ts'
import * as stories from '../method/13-story-round/rules.ts'
import * as wishes from '../method/14-wishes/rules.ts'
import { freshId, type Habit, isOpen, myTable, onceIn, oneOf, somethingNew } from './look.ts'
import { said } from './people.ts'

/** I am here, and find a chair (B1, B4). */
export const arrives: Habit = (look) => {
  const { view, me } = look
  const known = view.people.persons[me]
  const meeting = currentMeeting(view.agenda)
  if (!known || (!view.people.isDoorOpen && view.agenda.open === null)) return null
  if (!isPresent(known, meeting)) return { stage: 'people', command: { type: 'arrive', person: me, meeting } }
  if (myTable(look) || !view.groups[meeting].groups.length) return null
  return { stage: 'groups', command: { type: 'take-seat', meeting, person: me } }
}

/** Talks through the purpose, and now and then asks (C1). */
export const isWelcomed: Habit = (look) => {
  const table = myTable(look)
  if (!isOpen(look, 'welcome') || !table || hasTalked(look.view.welcome, table.group)) return null
  const { group } = table
  if (onceIn(4, look) && !questionsFrom(look.view.welcome, group).length) {
    const ask = {
      type: 'ask-question',
      group,
      question: freshId(look),
      said: oneOf(said.welcomeQuestions, look),
    } as const
    return { stage: 'welcome', command: ask }
  }
  return onceIn(3, look) ? { stage: 'welcome', command: { type: 'talk-through', group, isDone: true } } : null
}

/** Asks and notes; whoever asked ends the turn after a few notes (C2, C3). */
export const interviews: Habit = (look) => {
  const { view, me } = look
  const table = myTable(look)
  if (!isOpen(look, 'interviews') || !table) return null
  const { group } = table
  const turns = turnsAt(view.interviews, view.groups, group)
  for (const { interview, interviewer, round } of turns) {
    const held = interviewAt(view.interviews, group, interview)
    if (interviewer !== me || held?.endedAt != null) continue
    if (!held || held.begunAt === null) {
      const isTooEarly = turns.some(
        (other) =>
          other.round < round &&
          (other.interviewee === me || other.interviewer === me) &&
          interviewAt(view.interviews, group, other.interview)?.endedAt == null,
      )
      // Whoever waited in vain for somebody who is not here begins all the same.
      if (isTooEarly && !onceIn(8, look)) continue
      return { stage: 'interviews', command: { type: 'begin-interview', group, interview } }
    }
    const taken = Object.values(held.notes)
    const text =
      taken.length < 3
        ? somethingNew(
            said.notes,
            taken.map((note) => note.text),
            look,
          )
        : null
    return text === null
      ? { stage: 'interviews', command: { type: 'end-interview', group, interview } }
      : { stage: 'interviews', command: { type: 'take-note', group, interview, note: freshId(look), said: text } }
  }
  return null
}

/** Tells in turn what marked the good days, until the table agrees (C4, C5). */
export const tells: Habit = (look) => {
  const { view, me } = look
  const table = myTable(look)
  if (!isOpen(look, 'story-round') || !table) return null
  const { group } = table
  const telling = stories.tellingOf(view.storyRound, group)
  const { round, isAgreed } = telling
  const standing = stories.standing(telling)
  if (isAgreed) return null

  if (round.speaker === me) {
    const texts = standing.map(({ text }) => text)
    const text = texts.length < (round.heard.length + 1) * 2 ? somethingNew(said.hallmarks, texts, look) : null
    if (text === null) return { stage: 'storyRound', command: { type: 'end-turn', group, person: me } }
    const added = { type: 'add-hallmark', group, hallmark: freshId(look), said: text } as const
    return { stage: 'storyRound', command: added }
  }
  if (round.speaker === null && !round.heard.includes(me)) {
    return { stage: 'storyRound', command: { type: 'give-turn', group, to: me } }
  }
  // Whoever speaks may have left the room: after a while the table goes on.
  if (round.speaker !== null) {
    return onceIn(40, look)
      ? { stage: 'storyRound', command: { type: 'pass-turn', group, person: round.speaker } }
      : null
  }
  const central = standing.filter(({ isCentral }) => isCentral)
  const next = standing.find(({ isCentral }) => !isCentral)
  if (central.length < 2 && next) {
    const mark = { type: 'mark-central', group, hallmark: next.hallmark, isCentral: true } as const
    return { stage: 'storyRound', command: mark }
  }
  return onceIn(3, look) ? { stage: 'storyRound', command: { type: 'agree', group, isAgreed: true } } : null
}

/** Writes what the table wants more of and puts three on top; the pen goes round (C6). */
export const writesTheSheet: Habit = (look) => {
  const { view, me } = look
  const table = myTable(look)
  if (!isOpen(look, 'wishes') || !table) return null
  const { group, members } = table
  const sheet = wishes.sheetOf(view.wishes, group)
  const standing = wishes.standing(sheet)
  const { holder, askedBy } = sheet.pen
  if (sheet.isDone) return null

  if (holder !== null && holder !== me) {
    if (onceIn(12, look)) return { stage: 'wishes', command: { type: 'take-pen', group } }
    if (askedBy === null && onceIn(6, look)) return { stage: 'wishes', command: { type: 'ask-for-pen', group } }
    return null
  }
  if (holder === me && askedBy !== null && members.includes(askedBy)) {
    return { stage: 'wishes', command: { type: 'hand-over-pen', group, to: askedBy } }
  }
  const text =
    standing.length < 5
      ? somethingNew(
          said.wishes,
          standing.map((wish) => wish.text),
          look,
        )
      : null
  if (text !== null) {
    return { stage: 'wishes', command: { type: 'write-wish', group, wish: freshId(look), said: text } }
  }
  const [place] = wishes.freePlaces(sheet)
  const next = standing.find((wish) => wish.place === null)
  if (place && next) {
    return { stage: 'wishes', command: { type: 'put-on-place', group, wish: next.wish, place } }
  }
  return { stage: 'wishes', command: { type: 'finish-sheet', group, isDone: true } }
}
