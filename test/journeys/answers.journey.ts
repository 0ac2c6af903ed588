import { expect, test } from '@playwright/test'
import { heading, press, sees } from './hands.ts'
import { openHouse } from './house.ts'
import { comeIn, type Prepared, prepare } from './prepared.ts'
import { look, open } from './screens.ts'

// From the sheets to a plan in which whoever wrote a wish finds the answer (D8, E1), and to the board and back (E2).

test('every wish on a sheet gets an answer, and the board’s comes back to the table', async ({ browser }) => {
  const house = await openHouse('2027-02-01T09:00:00+01:00')
  try {
    const room = await prepare(house)
    await writesSheets(room)
    const desk = await open(browser, 'desk', house.url)
    await desk.request.post('/api/sign-in', { headers: { origin: house.url }, data: { token: room.token } })

    // What the groups put on top comes by itself; what stood below is not forgotten.
    await desk.goto(`/process/${room.process}/plan`)
    await press(desk, 'Hent inn alt fra gruppene')
    await heading(desk, 'Ønsker på arkene uten svar')
    await look(desk, 'answers-rest')
    await desk.getByRole('checkbox', { name: 'Kaffe på pauserommet' }).uncheck()
    await desk.getByLabel('Samme svar som').selectOption({ label: 'Mer tid ute' })
    await press(desk, 'Gi dem svaret')
    await expect(desk.getByRole('checkbox', { name: 'Kaffe på pauserommet' })).toBeVisible()
    await expect(desk.getByRole('checkbox', { name: 'Ut før lunsj' })).toHaveCount(0)
    await press(desk, 'Velg alle')
    await press(desk, 'Gi dem svaret')
    await expect(desk.getByRole('heading', { name: 'Ønsker på arkene uten svar' })).toHaveCount(0)

    // Each is sorted, and both agree; then everybody reads it.
    await sortsAndPublishes(room)
    await desk.reload()
    await sees(desk, 'Alle som er med, kan lese den.')

    const phone = await comeIn(browser, house.url, room, (await room.namesAt(1))[0] ?? '', /handlingsplan/i)
    await heading(phone, 'Dette skrev bordet ditt')
    const said = phone.locator('.fl-you-said > li')
    await expect(said).toHaveCount(4)
    await expect(said.filter({ hasText: 'Mer tid ute' }).first()).toContainText('Vi gjør')
    await expect(said.filter({ hasText: 'Ut før lunsj' })).toContainText('Svaret står under «Mer tid ute».')
    await expect(said.filter({ hasText: 'Fast vikar' })).toContainText(
      'Vi kan ikke avgjøre det selv, fordi: Det er penger.',
    )
    await expect(said.filter({ hasText: 'Kaffe på pauserommet' })).toContainText(
      'Vi venter, fordi: Først det som haster.',
    )
    await look(phone, 'answers-phone')

    // The board gets a link, and is slow.
    await desk.goto(`/process/${room.process}/follow-up`)
    await desk.getByLabel(/Hvorfor kan dere ikke avgjøre dette/).fill('Det er penger, og vi har dem ikke.')
    await press(desk, 'Send til styret')
    await desk.getByLabel('Hvem skal svare?').fill('Styreleder')
    await press(desk, 'Lag en lenke til styret')
    const link = (await desk.locator('.fl-board-url').textContent()) ?? ''
    await heading(desk, 'De som kan svare')
    await look(desk, 'answers-board-people')
    house.moveClockTo('2027-03-01T09:00:00+01:00')
    await phone.reload()
    await expect(said.filter({ hasText: 'Fast vikar' })).toContainText(/har ventet på svar i \d uker/)

    // The board answers with the keyboard alone, and changes its mind.
    const board = await open(browser, 'desk', house.url)
    await board.goto(new URL(link).pathname + new URL(link).hash)
    await press(board, 'Åpne')
    await heading(board, /Ønsker fra Blåbærhaugen/)
    await look(board, 'answers-board')
    await board.getByRole('radio', { name: 'Ja', exact: true }).focus()
    await board.keyboard.press('ArrowDown')
    await board.keyboard.press('Tab')
    await board.keyboard.type('Budsjettet er låst til høsten.')
    await board.keyboard.press('Tab')
    await board.keyboard.type('09092027')
    await board.keyboard.press('Enter')
    await sees(board, 'Alle ønsker har fått svar. Takk for at dere tok dere tid.')
    await expect(said.filter({ hasText: 'Fast vikar' })).toContainText('ikke nå, tas opp igjen 9. september')
    await press(board, 'Endre svaret')
    await board.getByRole('radio', { name: 'Ja', exact: true }).check()
    await press(board, 'Send svaret')
    await sees(board, 'styret: ja, 9. september')
    await look(board, 'answers-board-answered')
    await expect(said.filter({ hasText: 'Fast vikar' })).toContainText('styret: ja, 9. september')
    await expect(said.filter({ hasText: 'Fast vikar' })).toContainText('Svaret er endret 1. mars.')
    await sees(desk, 'Svart av Styreleder 1. mars.')

    // A new version tells what is new in it.
    await secondVersion(room)
    await phone.getByText('Nytt siden forrige versjon').click()
    await sees(phone, '«Fast vikar» har fått et nytt svar: med en gang. Før: løftet videre.')
    await sees(phone, 'Nytt tiltak: Vikaren begynner i august.')
    await look(phone, 'answers-changes')
  } finally {
    await house.close()
  }
})

type PlanCommand = Extract<Parameters<Prepared['lead']>[0], { stage: 'actionPlan' }>['command']
const plan = (room: Prepared, command: PlanCommand) => room.lead({ stage: 'actionPlan', command })

/** Two tables write on paper, and the staff type it in; a group of meeting 2 has gone further with one of the wishes. */
async function writesSheets(room: Prepared): Promise<void> {
  const { state } = await room.view()
  const [one, two] = state.groups[1].groups.map(({ group }) => group)
  await room.lead({ stage: 'agenda', command: { type: 'open-step', from: null, to: 'exhibition' } })
  const sheets = [
    [one, ['Mer tid ute', 'Fast vikar', 'Ut før lunsj', 'Kaffe på pauserommet']],
    [two, ['Mer tid ute', 'Grønnere uterom']],
  ] as const
  for (const [index, [group, wishes]] of sheets.entries()) {
    if (group === undefined) throw new Error('no table')
    await room.lead({ stage: 'wishes', command: { type: 'use-paper', group, onPaper: true } })
    for (const [place, said] of wishes.entries()) {
      const wish = `w${index}${place}`
      await room.lead({ stage: 'wishes', command: { type: 'write-wish', group, wish, said } })
      if (place < 2 - index) {
        const on = place === 0 ? 1 : 2
        await room.lead({ stage: 'wishes', command: { type: 'put-on-place', group, wish, place: on } })
      }
    }
  }
  await room.lead({ stage: 'agenda', command: { type: 'end-meeting', meeting: 1 } })
  const people = Object.keys(state.people.persons)
  const tables = [people.slice(0, 4), people.slice(4, 8), people.slice(8)]
  await room.lead({ stage: 'groups', command: { type: 'form-groups', meeting: 2, tables } })
  await room.lead({ stage: 'agenda', command: { type: 'open-step', from: null, to: 'presentations' } })
  await room.lead({ stage: 'agenda', command: { type: 'end-meeting', meeting: 2 } })
}

const measure = { who: 'Alle', resources: '', from: '', deadline: '2027-05-01', level: 'group' } as const

async function sortsAndPublishes(room: Prepared): Promise<void> {
  const { draft } = (await room.view()).state.actionPlan
  for (const [wish, { text, joinedInto, isStruckOut }] of Object.entries(draft.wishes)) {
    if (joinedInto !== null || isStruckOut) continue
    const sort = { type: 'sort-wish', wish, reason: '', lookAgain: null } as const
    if (text === 'Mer tid ute' && !Object.values(draft.wishes).some((one) => one.joinedInto === wish)) {
      const into = Object.entries(draft.wishes).find(([other, one]) => other !== wish && one.text === text)?.[0]
      if (into !== undefined && draft.wishes[into]?.joinedInto === null) {
        await plan(room, { type: 'join-wishes', wish, into })
        continue
      }
    }
    if (text === 'Mer tid ute') {
      await plan(room, { ...sort, fate: 'now' })
      await plan(room, { type: 'add-measure', measure: 'ute', wish, what: 'Én voksen ute fra klokka ti', ...measure })
    } else if (text === 'Fast vikar') {
      await plan(room, { ...sort, fate: 'escalated', reason: 'Det er penger.' })
    } else {
      await plan(room, { ...sort, fate: 'later', reason: 'Først det som haster.', lookAgain: '2027-08-20' })
    }
  }
  await agreesAndPublishes(room, 1)
}

async function secondVersion(room: Prepared): Promise<void> {
  await plan(room, { type: 'reopen-plan', version: 1 })
  const { draft } = (await room.view()).state.actionPlan
  const wish = Object.entries(draft.wishes).find(([, { text }]) => text === 'Fast vikar')?.[0] ?? ''
  await plan(room, { type: 'sort-wish', wish, fate: 'at-once', reason: '', lookAgain: null })
  await plan(room, { type: 'add-measure', measure: 'vikar', wish, what: 'Vikaren begynner i august', ...measure })
  await agreesAndPublishes(room, 2)
}

async function agreesAndPublishes(room: Prepared, version: number): Promise<void> {
  await plan(room, { type: 'approve-plan', as: 'manager', isGiven: true })
  await plan(room, { type: 'approve-plan', as: 'safety-representative', isGiven: true })
  await plan(room, { type: 'publish-plan', version })
}
