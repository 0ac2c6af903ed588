import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { at, board, facilitator, id, participant, responsible, scribe, wall } from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import { type State as Groups, initial as noGroups } from '../04-groups/tables.ts'
import { initial as agenda, evolve as agendaAfter } from '../05-agenda/rules.ts'
import * as wishes from './rules.ts'

const [kari, ola, eva] = [participant('kari'), participant('ola'), participant('eva')]
const leader = facilitator('leader')
const [group, there] = [id<'group'>('m1-t1'), id<'group'>('m1-t2')]
const groups: Groups = {
  ...noGroups,
  1: {
    groups: [
      { group, sitting: 1, table: 1, members: [kari.person, ola.person] },
      { group: there, sitting: 1, table: 2, members: [eva.person] },
    ],
    locked: [],
  },
}
const given = specification(wishes, { groups, agenda })
const exhibited = agendaAfter(agenda, { type: 'step-opened', step: 'exhibition', at })
const givenExhibited = specification(wishes, { groups, agenda: exhibited })
const calling = agendaAfter(agenda, { type: 'facilitator-called', group, need: 'help' })
const givenCalling = specification(wishes, { groups, agenda: calling })

const [laughter, time] = [id<'wish'>('laughter'), id<'wish'>('time')]
const penTaken = { type: 'pen-taken', group, person: kari.person } as const
const takePen = { type: 'take-pen', group } as const
const askForPen = { type: 'ask-for-pen', group } as const
const penAskedFor = { type: 'pen-asked-for', group, person: ola.person } as const
const toOla = { type: 'hand-over-pen', group, to: ola.person } as const
const olaHasPen = { type: 'pen-taken', group, person: ola.person } as const
const write = { type: 'write-wish', group, wish: laughter, said: 'Latter på morgenen' } as const
const written = { type: 'wish-written', group, about: laughter, words: { wish: write.said } } as const
const alsoWritten = { type: 'wish-written', group, about: time, words: { wish: 'Tid til å prate' } } as const
const rewrite = { type: 'rewrite-wish', group, wish: laughter, said: 'Latter hele dagen' } as const
const rewritten = { type: 'wish-rewritten', group, about: laughter, words: { wish: rewrite.said } } as const
const strikeOut = { type: 'strike-out-wish', group, wish: laughter } as const
const struckOut = { type: 'wish-struck-out', group, forgets: laughter } as const
const putFirst = { type: 'put-on-place', group, wish: laughter, place: 1 } as const
const onFirst = { ...putFirst, type: 'wish-placed' } as const
const finish = { type: 'finish-sheet', group, isDone: true } as const
const finished = { ...finish, type: 'sheet-finished' } as const
const usePaper = { type: 'use-paper', group, onPaper: true } as const
const onPaper = { ...usePaper, type: 'paper-used' } as const

test('anyone at the table takes the pen, also from one whose phone sleeps', () => {
  given().when(kari, takePen).yields(penTaken)
  given(penTaken).when(ola, takePen).yields(olaHasPen)
})
test('whoever has it has it', () => given(penTaken).when(kari, takePen).changesNothing())
test('nobody takes the pen of another table', () => given().when(eva, takePen).isRefused('own-table-only'))

test('one who wants to write asks', () => given(penTaken).when(ola, askForPen).yields(penAskedFor))
test('and asks once', () => given(penTaken, penAskedFor).when(ola, askForPen).changesNothing())
test('but not for the pen of another table', () => given(penTaken).when(eva, askForPen).isRefused('own-table-only'))

test('the holder hands the pen over', () => given(penTaken).when(kari, toOla).yields(olaHasPen))
test('handed over once', () => given(penTaken, olaHasPen).when(kari, toOla).changesNothing())
test('only the holder hands it over', () =>
  given(olaHasPen)
    .when(kari, { ...toOla, to: kari.person })
    .isRefused('pen-elsewhere'))
test('it stays at the table', () =>
  given(penTaken)
    .when(kari, { ...toOla, to: eva.person })
    .isRefused('not-at-the-table'))
test('a pen that was asked for and given is asked for no more', () =>
  deepStrictEqual(wishes.sheetOf(given(penTaken, penAskedFor, olaHasPen).state, group).pen, {
    holder: ola.person,
    askedBy: null,
  }))

test('who writes first on an empty sheet takes the pen', () => given().when(kari, write).yields(penTaken, written))
test('the holder writes', () => given(penTaken).when(kari, write).yields(written))
test('sent twice, written once', () => given(penTaken, written).when(kari, write).changesNothing())
test('one without the pen does not write', () => given(penTaken).when(ola, write).isRefused('pen-elsewhere'))
test('another table writes on its own sheet', () => given().when(eva, write).isRefused('own-table-only'))
test('a sheet has an end', () => {
  const many = Array.from({ length: wishes.mostWishes }, (_, n) => ({ ...written, about: id<'wish'>(`w${n}`) }))
  given(penTaken, ...many)
    .when(kari, write)
    .isRefused('sheet-full')
})

test('the holder rewrites', () => given(penTaken, written).when(kari, rewrite).yields(rewritten))
test('the same words are no change', () => given(penTaken, written, rewritten).when(kari, rewrite).changesNothing())
test('one without the pen does not rewrite', () =>
  given(penTaken, written).when(ola, rewrite).isRefused('pen-elsewhere'))
test('what is struck out is not rewritten', () =>
  given(penTaken, written, struckOut).when(kari, rewrite).isRefused('unknown-wish'))

test('the holder strikes out', () => given(penTaken, written).when(kari, strikeOut).yields(struckOut))
test('once', () => given(penTaken, written, struckOut).when(kari, strikeOut).changesNothing())
test('what is not there cannot be struck out', () => given(penTaken).when(kari, strikeOut).isRefused('unknown-wish'))

test('the holder puts a wish on a place', () => given(penTaken, written).when(kari, putFirst).yields(onFirst))
test('once', () => given(penTaken, written, onFirst).when(kari, putFirst).changesNothing())
test('one without the pen does not', () => given(penTaken, written).when(ola, putFirst).isRefused('pen-elsewhere'))
test('an occupied place is swapped', () => {
  const state = given(
    penTaken,
    written,
    alsoWritten,
    onFirst,
    { ...onFirst, wish: time, place: 2 },
    { ...onFirst, wish: time, place: 1 },
  ).state
  const places = wishes.standing(wishes.sheetOf(state, group)).map(({ wish, place }) => [wish, place])
  deepStrictEqual(places, [
    [time, 1],
    [laughter, 2],
  ])
  deepStrictEqual(wishes.freePlaces(wishes.sheetOf(state, group)), [3])
})

test('the table is done', () => given(penTaken, written).when(ola, finish).yields(finished))
test('once', () => given(written, finished).when(kari, finish).changesNothing())
test('nobody finishes the sheet of another table', () => given(written).when(eva, finish).isRefused('own-table-only'))
test('a new wish means: not done yet', () =>
  given(penTaken, finished, written)
    .when(kari, { ...finish, isDone: false })
    .changesNothing())

test('a table may use real paper, and the facilitator may note it', () => {
  given().when(kari, usePaper).yields(onPaper)
  given().when(leader, usePaper).yields(onPaper)
})
test('once', () => given(onPaper).when(kari, usePaper).changesNothing())
test('nobody decides it for another table', () => given().when(eva, usePaper).isRefused('own-table-only'))
test('the scribe types in what stands on paper, and only that', () => {
  given(onPaper).when(scribe, write).yields(written)
  given().when(scribe, write).isRefused('own-table-only')
})

const pen = { holder: kari.person, askedBy: null } as const
const noPen = { holder: null, askedBy: null } as const
const wish = { text: write.said, place: 1, isStruckOut: false } as const
const sheet = { wishes: { [laughter]: wish }, pen, isDone: false, onPaper: false, photo: null } as const
const withoutWords = { ...sheet, pen: noPen, wishes: { [laughter]: { ...wish, text: null } } } as const

test('the table sees all of its sheet', () =>
  given(penTaken, written, onFirst)
    .seenBy(ola)
    .shows({ [group]: sheet }))
test('before the exhibition the facilitator sees how far it has come, and not a word; the others nothing', () => {
  given(penTaken, written, onFirst)
    .seenBy(leader)
    .shows({ [group]: withoutWords })
  for (const viewer of [eva, responsible, scribe, wall, board]) {
    given(penTaken, written, onFirst).seenBy(viewer).shows({})
  }
})
test('a table that asks for help shows its sheet to the facilitator', () =>
  givenCalling(penTaken, written, onFirst)
    .seenBy(leader)
    .shows({ [group]: { ...sheet, pen: noPen } }))
test('once it hangs, the whole room reads it, the board does not', () => {
  for (const viewer of [eva, leader, responsible, scribe, wall]) {
    givenExhibited(penTaken, written, onFirst)
      .seenBy(viewer)
      .shows({ [group]: { ...sheet, pen: noPen } })
  }
  givenExhibited(penTaken, written, onFirst).seenBy(board).shows({})
})
test('what was struck out is gone for everyone', () =>
  givenExhibited(written, onFirst, struckOut)
    .seenBy(wall)
    .shows({
      [group]: {
        wishes: { [laughter]: { text: null, place: null, isStruckOut: true } },
        pen: noPen,
        isDone: false,
        onPaper: false,
        photo: null,
      },
    }))
test('a wish of another table cannot be written over, and so not struck out', () =>
  given(written)
    .when(eva, { ...write, group: there })
    .isRefused('unknown-wish'))

test('the pen of somebody who sits at another table now lies on this one', () => {
  const evaHadIt = { ...penTaken, person: eva.person }
  const evaAsked = { ...penAskedFor, person: eva.person }
  given(evaHadIt).when(ola, write).yields(olaHasPen, written)
  given(evaHadIt, written).when(kari, rewrite).yields(rewritten)
  given(evaHadIt, written).when(eva, rewrite).isRefused('own-table-only')
  deepStrictEqual(given(evaHadIt, evaAsked).seenBy(ola).state()[group]?.pen, { holder: null, askedBy: null })
  deepStrictEqual(given(penTaken, evaAsked).seenBy(ola).state()[group]?.pen.holder, kari.person)
})

const attach = { type: 'attach-photo', group, photo: 'bilde', width: 800, height: 600 } as const
const attached = { ...attach, type: 'photo-attached' } as const
const takeAway = { type: 'take-photo-away', group } as const
const takenAway = { type: 'photo-taken-away', group, photo: 'bilde' } as const
test('what is on paper gets a photo, from the table or from those who type it in', () => {
  given(onPaper).when(kari, attach).yields(attached)
  given(onPaper).when(scribe, attach).yields(attached)
  given(onPaper, attached).when(kari, attach).changesNothing()
})
test('only what is on paper, and not by another table', () => {
  given().when(kari, attach).isRefused('not-on-paper')
  given(onPaper).when(eva, attach).isRefused('own-table-only')
})
test('the photo is taken away, once', () => {
  given(onPaper, attached).when(kari, takeAway).yields(takenAway)
  given(onPaper).when(kari, takeAway).changesNothing()
  given(onPaper, attached).when(eva, takeAway).isRefused('own-table-only')
})
test('a photo is read by whoever reads the words, and by nobody else', () => {
  deepStrictEqual(given(onPaper, attached).seenBy(kari).state()[group]?.photo?.photo, 'bilde')
  deepStrictEqual(given(onPaper, attached).seenBy(eva).state()[group]?.photo ?? null, null)
})
