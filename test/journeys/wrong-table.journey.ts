import { expect, test } from '@playwright/test'
import { isPresent } from '../../src/method/03-people/rules.ts'
import { button, heading, press, sees } from './hands.ts'
import { openHouse } from './house.ts'
import { comeIn, prepare } from './prepared.ts'
import { look, open } from './screens.ts'

/** Late, at the wrong table, gone and back (M6): solved by the people themselves, while the one who leads leads. */
test('whoever comes late or sits at another table finds the way without the facilitator', async ({ browser }) => {
  const house = await openHouse('2027-01-14T09:00:00+01:00')
  try {
    const room = await prepare(house)
    const cockpit = await open(browser, 'desk', house.url)
    await cockpit.request.post('/api/sign-in', { data: { token: room.token } })
    const [amina = '', bjorn = ''] = await room.namesAt(1)
    const [eline = '', farid = ''] = await room.namesAt(2)
    const [ingrid = ''] = await room.namesAt(3)
    const [first, second, other, third] = [
      await comeIn(browser, house.url, room, amina),
      await comeIn(browser, house.url, room, bjorn),
      await comeIn(browser, house.url, room, eline),
      await comeIn(browser, house.url, room, ingrid),
    ]
    await room.lead({ stage: 'agenda', command: { type: 'open-step', to: 'welcome', from: null } })
    await room.lead({ stage: 'agenda', command: { type: 'open-step', to: 'interviews', from: 'welcome' } })

    // The first is in the middle of an interview, and sits at table 2 all the same.
    await press(first, 'Begynn')
    await first.getByLabel('Nytt stikkord').first().fill('Sang i garderoben')
    await press(first, 'Noter')
    await sees(first, 'Sang i garderoben')
    await first.getByText('Hjelp og annet').click()
    await press(first, 'Jeg sitter ved et annet bord')
    await look(first, 'phone-which-table')
    await press(first, 'Bord 2')
    await sees(first, 'Du har spurt bord 2.')
    await look(first, 'phone-asks-for-chair')
    await sees(other, `Sitter ${amina} hos dere nå?`)
    await look(other, 'phone-somebody-asks')
    await expect(third.getByText(amina)).toHaveCount(0)
    await press(other, 'Ja, vær med oss')
    await sees(first, 'Du sitter ved bord 2')
    await look(first, 'phone-your-table')
    await press(first, 'Jeg sitter her')
    await expect(first.getByText('Du sitter ved bord 2')).toHaveCount(0)

    // Whoever was left without a partner is told, and the table makes its pairs again.
    await heading(second, /Du er ikke satt sammen/)
    await look(second, 'phone-left-alone')
    await press(second, 'Sett sammen par på nytt')

    // A late-comer sees the table before anything else.
    const late = await comeIn(browser, house.url, room, farid, /./)
    await sees(late, 'Du sitter ved bord 2')
    await sees(late, /Sammen med .*Amina Berg/)
    await look(late, 'phone-late')
    await press(late, 'Jeg sitter her')

    // At table 3 nobody else has a phone: the one who leads lets in.
    await late.getByText('Hjelp og annet').click()
    await press(late, 'Jeg sitter ved et annet bord')
    await press(late, 'Bord 3')
    await cockpit.goto(`/cockpit/${room.process}`)
    await sees(cockpit, `${farid} sier: Jeg sitter ved bord 3.`)
    await look(cockpit, 'cockpit-somebody-asks')
    await press(cockpit, 'Flytt dit')
    await sees(late, 'Du sitter ved bord 3')

    // Whoever has to leave and comes back is back with one tap, at the same table.
    const present = async () =>
      Object.values((await room.view()).state.people.persons).filter((one) => isPresent(one, 1)).length
    const before = await present()
    await press(late, 'Jeg må gå')
    await sees(late, 'Plassen din venter')
    await look(late, 'phone-has-left')
    await expect(button(late, 'Jeg må gå')).toHaveCount(0)
    expect(await present()).toBe(before - 1)
    await press(late, 'Jeg er tilbake')
    await expect(late.getByText('Plassen din venter')).toHaveCount(0)
    await expect(button(late, 'Jeg må gå')).toBeVisible()
    await expect.poll(present).toBe(before)

    // And whoever asked by mistake takes it back.
    await second.getByText('Hjelp og annet').click()
    await press(second, 'Jeg sitter ved et annet bord')
    await press(second, 'Bord 3')
    await sees(third, `Sitter ${bjorn} hos dere nå?`)
    await press(second, 'Nei, jeg blir ved bord 1')
    await expect(third.getByText(bjorn)).toHaveCount(0)
    expect(await room.namesAt(2)).toContain(amina)
    expect(await room.namesAt(3)).toContain(farid)
    await expect(button(second, 'Nei, jeg blir ved bord 1')).toHaveCount(0)
  } finally {
    await house.close()
  }
})
