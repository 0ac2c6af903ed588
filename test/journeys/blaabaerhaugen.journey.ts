import { test } from '@playwright/test'
import { plan } from './after.ts'
import { prepare } from './before.ts'
import { openHouse } from './house.ts'
import { meetingOne, meetingTwo, openTheDoor, type Room } from './meetings.ts'
import { open } from './screens.ts'

// The whole method, A to E, at a kindergarten of 34: one cockpit, one wall, eight phones by hand, the rest by bots that
// come in through the same door. It is the demo as well: `npm run gallery` keeps each screen as a picture.
test('a kindergarten goes from "is this right for us?" to a plan that is followed up', async ({ browser }) => {
  const house = await openHouse('2027-01-05T09:00:00+01:00')
  let room: Room | null = null
  try {
    const desk = await open(browser, 'desk', house.url)
    const process = await test.step('A, B: the responsible group prepares', () => prepare(desk, house.firstLink))

    house.moveClockTo('2027-01-14T08:58:00+01:00')
    room = await test.step('the door opens, and 34 people come', () => openTheDoor(browser, desk, house.url, process))
    const here = room
    await test.step('C: meeting 1', () => meetingOne(here))

    house.moveClockTo('2027-02-11T08:58:00+01:00')
    await test.step('D: meeting 2, four weeks later', () => meetingTwo(here))

    house.moveClockTo('2027-02-18T10:00:00+01:00')
    await test.step('E: the plan, the board, the follow-up', () => plan(browser, here, house))
  } finally {
    await Promise.all((room?.bots ?? []).map((bot) => bot.stop()))
    await house.close()
  }
})
