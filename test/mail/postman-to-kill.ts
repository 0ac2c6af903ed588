// A server with a postman that a test starts as a process of its own, to kill it: it invites, or with `plan` tells of a plan. With `sent-too-early` a letter is
// marked as sent before it is, with `fresh-name` it gets a new Message-ID at every try: the defects that the test must catch.
import { configured } from '../../src/server/config.ts'
import { openHouse } from '../../src/server/house.ts'
import type { Post } from '../../src/server/mail/post.ts'
import { startPostman } from '../../src/server/mail/postman.ts'
import { lettersFor } from '../../src/server/mail/whom.ts'
import { named } from '../../src/server/people.ts'
import { tellOfPlan } from '../../src/server/reminders/tell-of-plan.ts'
import { at } from '../people.ts'
import { happened, published } from './published-plan.ts'

const [dataDir = '', url = '', from = '', count = '0', defect = ''] = process.argv.slice(2)
// Half past nine in Oslo when it is started: no letter about the plan goes out at night.
const begunAt = Date.now()
const clock = defect === 'plan' ? () => at + Date.now() - begunAt : Date.now
const config = configured({ dataDir, publicUrl: 'https://f.example.org', mail: { url, from } })
const { house } = await openHouse(config, clock)

const defects: Readonly<Record<string, (post: Post) => Post>> = {
  'sent-too-early': (post) => ({
    ...post,
    async take(at) {
      const letter = await post.take(at)
      if (letter) await post.sent(letter, at)
      return letter
    },
  }),
  'fresh-name': (post) => ({
    ...post,
    async take(at) {
      const letter = await post.take(at)
      return letter && { ...letter, messageId: `<${crypto.randomUUID()}@example.org>` }
    },
  }),
}
const post = defects[defect]?.(house.post) ?? house.post

const [known] = await house.processes.all()
const { process: workplace } = known ?? (await house.processes.create('Blåbærhaugen', 'nb', Date.now()))
const room = await house.rooms.open(workplace)
if (!known) {
  const people = Array.from({ length: Number(count) }, (_, index) => `d${index}`)
  await house.people.write(
    workplace,
    people.map((person) => ({ ...named(person, `Person ${person}`), mail: `${person}@example.org` })),
  )
  const invited = people.map((person) => ({ person, unit: null, isManager: false }))
  await room.takeAsSystem('book', {
    stage: 'preparation',
    command: { type: 'book-meeting', meeting: 1, startsAt: Date.now() + 864e5, minutes: 120, place: 'Allrommet' },
  })
  await house.processes.addToTeam(workplace, 'turid')
  await room.takeAsSystem('join', { stage: 'preparation', command: { type: 'join-team', person: 'turid', title: '' } })
  await room.take(
    'invite',
    { stage: 'people', command: { type: 'invite-people', people: invited, units: {} } },
    { person: 'turid', hat: 'staff' },
  )
}
if (defect === 'plan') {
  if (!known) await happened({ house }, workplace, published(at))
  await tellOfPlan(house, workplace)
}
// Asked for again at every start, as by somebody who presses twice.
const rows = await house.people.of(workplace)
const letters = await post.of(workplace)
const wanted = lettersFor('invitation', {
  process: workplace,
  state: room.state,
  rows,
  letters,
  meeting: 1,
  now: Date.now(),
})
if (defect !== 'plan') await post.add(wanted, 'example.org', Date.now())
startPostman({ ...house, post })
process.send?.('started')

for (let isDone = false; !isDone; ) {
  await new Promise((resolve) => setTimeout(resolve, 20))
  const isReached = Object.values(room.state.people.persons).every(({ reachedBy }) => reachedBy[1] === 'mail')
  const news = await post.newsOf(workplace)
  isDone = defect === 'plan' ? news.length > 0 && news.every(({ state }) => state === 'sent') : isReached
}
process.send?.('done')
