import { expect, test } from '@playwright/test'
import { button, heading, press, sees } from './hands.ts'
import { openHouse } from './house.ts'
import { viewOf } from './meetings.ts'
import { comeIn, prepare } from './prepared.ts'
import { look, open } from './screens.ts'

/** The code on a sheet of paper opens that very sheet (C7), and goes on doing so until meeting 2 (C8, D1). */
test('the code on a sheet opens that sheet, also for whoever comes in by it', async ({ browser }) => {
  const house = await openHouse('2027-01-14T09:00:00+01:00')
  try {
    const room = await prepare(house)
    const sheet = (table: number): string => `/room/${room.process}/sheet/${table}`
    const [amina = '', bjorn = ''] = await room.namesAt(1)
    const [eline = ''] = await room.namesAt(2)
    const writer = await comeIn(browser, house.url, room, amina)
    const visitor = await comeIn(browser, house.url, room, eline)

    const goOnTo = (to: 'welcome' | 'wishes' | 'exhibition' | 'summary', from: typeof to | null) =>
      room.lead({ stage: 'agenda', command: { type: 'open-step', to, from } })
    await goOnTo('welcome', null)
    await goOnTo('wishes', 'welcome')
    await writer.getByLabel('Nytt ønske').first().fill('To voksne ute når barna spiser inne')
    await press(writer, /^Skriv$/)
    await sees(writer, 'To voksne ute når barna spiser inne')

    // Before it hangs, the code tells that it will, and shows nothing.
    await visitor.goto(sheet(1))
    await heading(visitor, 'Arket fra bord 1')
    await sees(visitor, 'Arket henges opp når utstillingen åpner.')
    await expect(visitor.getByText('To voksne ute')).toHaveCount(0)
    await look(visitor, 'phone-sheet-not-yet')

    // While people walk, the walk goes on from the sheet that was scanned.
    await goOnTo('exhibition', 'wishes')
    await sees(visitor, 'To voksne ute når barna spiser inne')
    await visitor.goto(sheet(3))
    await heading(visitor, 'Arket fra bord 3')
    await visitor.goto(sheet(1))
    await sees(visitor, 'To voksne ute når barna spiser inne')
    await expect(visitor).toHaveURL(new RegExp(`/room/${room.process}$`))
    await visitor.getByLabel('Spør bordet').fill('Gjelder det vikarene også?')
    await press(visitor, 'Spør')
    await look(visitor, 'phone-scanned-sheet')
    await press(visitor, /Videre til bord|Vi har sett/)
    const { state } = await viewOf(visitor, 'seat', room.process)
    expect(state.exhibition.seenBy['m1-t1']).toEqual(['m1-t2'])

    // Whoever is not in yet comes in first, and lands at the sheet.
    const late = await open(browser, 'phone', house.url)
    await late.goto(sheet(2))
    await heading(late, /Bli med|Kom inn|kode/i)
    await look(late, 'phone-scanned-not-in')
    await late.getByLabel('Koden fra veggen').fill(room.code)
    await press(late, 'Kom inn')
    await press(late, bjorn)
    await heading(late, 'Arket fra bord 2')

    // In another step the sheet stands by itself, with the way back.
    await goOnTo('summary', 'exhibition')
    await late.goto(sheet(2))
    await heading(late, 'Arket fra bord 2')
    await look(late, 'phone-sheet-by-itself')
    await press(late, 'Tilbake til møtet')
    await expect(button(late, 'Tilbake til møtet')).toHaveCount(0)

    // Between the meetings the same code still opens it, for a late thought.
    await room.lead({ stage: 'agenda', command: { type: 'end-meeting', meeting: 1 } })
    await late.goto(sheet(2))
    await heading(late, 'Arket fra bord 2')
    await late.getByText('Legg igjen en tanke').first().click()
    await late.getByLabel('Legg igjen en tanke').fill('Jeg har tenkt på dette siden sist.')
    await press(late, 'Legg igjen')
    await sees(late, 'Jeg har tenkt på dette siden sist.')
    await look(late, 'phone-between-meetings')

    // And what hangs can be had on paper.
    const desk = await open(browser, 'desk', house.url)
    await desk.request.post('/api/sign-in', { data: { token: room.token } })
    await desk.goto(`/process/${room.process}/meeting-1`)
    await heading(desk, 'Utstillingen')
    await look(desk, 'desk-exhibition-papers')
    const [download] = await Promise.all([
      desk.waitForEvent('download'),
      desk.getByRole('link', { name: 'Last ned A3' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('utstillingen-mote-1-a3.pdf')
  } finally {
    await house.close()
  }
})
