import { match, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { comesIn, openWorkplace, testHouse } from '../../../test/house.ts'
import type { Role } from '../../kernel/values.ts'
import { kinds, withNames } from '../../method/02-preparation/papers.ts'
import { initial, project } from '../../process/process.ts'
import { exhibition } from '../documents/print/exhibition.ts'
import { hangingUp } from '../documents/print/made-up.ts'

test('every paper comes as a file with a name that says what it is', async (context) => {
  const house = await testHouse(context)
  const { staff, process } = await openWorkplace(house)
  for (const kind of kinds) {
    const { status, headers, text } = await staff.get(`/api/staff/${process}/print/${kind}.pdf?meeting=2&paper=a3`)
    strictEqual(status, 200, kind)
    strictEqual(headers.get('content-type'), 'application/pdf')
    match(headers.get('content-disposition') ?? '', /^attachment; filename="[a-z-]+-mote-2-a3\.pdf"$/)
    ok(text.startsWith('%PDF-'))
  }
  const danish = await staff.get(`/api/staff/${process}/print/sign-in.pdf?language=da&sitting=1`)
  match(danish.headers.get('content-disposition') ?? '', /"deltagerliste-mode-1-a4-1\.pdf"/)
})

test('an unknown kind, meeting or sitting is not found, and an unknown paper is told so', async (context) => {
  const house = await testHouse(context)
  const { staff, process } = await openWorkplace(house)
  const at = (asked: string) => staff.get(`/api/staff/${process}/print/${asked}`)
  for (const asked of ['menu.pdf', 'programme.docx', 'programme.pdf?meeting=3', 'programme.pdf?sitting=2']) {
    strictEqual((await at(asked)).status, 404, asked)
  }
  const { status, body } = await at('programme.pdf?paper=a5')
  strictEqual(status, 400)
  match(String(body.sentence), /Velg A4 eller A3/)
})

test('participants and strangers get no papers, and a scribe none with names of those who are invited', async (context) => {
  const house = await testHouse(context)
  const place = await openWorkplace(house)
  const { staff, process, people } = place
  const phone = await comesIn(house, place, people[0] ?? '')
  strictEqual((await phone.get(`/api/seat/${process}/print/programme.pdf`)).status, 404)
  strictEqual((await phone.get(`/api/staff/${process}/print/programme.pdf`)).status, 403)
  strictEqual((await house.browser().get(`/api/staff/${process}/print/programme.pdf`)).status, 403)

  const { body } = await staff.post(`/api/staff/${process}/colleagues`, { name: 'Else Tangen', title: '' })
  const scribe = house.browser()
  const signedIn = await scribe.post('/api/sign-in', { token: String(body.link).split('#')[1] })
  strictEqual(signedIn.status, 200)
  const person = String((await scribe.get(`/api/staff/${process}/view`)).body.me)
  const name = (role: 'scribe' | 'responsible', holds: boolean) =>
    staff.command('staff', process, { stage: 'preparation', command: { type: 'name-role', person, role, holds } })
  await name('scribe', true)
  await name('responsible', false)
  for (const kind of kinds) {
    const { status } = await scribe.get(`/api/staff/${process}/print/${kind}.pdf`)
    strictEqual(status, withNames.includes(kind) ? 403 : 200, kind)
  }
})

test('letters bear links of one’s own when the responsible group prints them, and the door when another does', async (context) => {
  const house = await testHouse(context)
  const { staff, process, people } = await openWorkplace(house)
  const inform = { type: 'inform-employees', text: 'To møter.', discussedOn: '2027-01-04' } as const
  await staff.command('staff', process, { stage: 'preparation', command: inform })
  const links = context.mock.method(house.house.links, 'secretOf')
  const { body } = await staff.post(`/api/staff/${process}/colleagues`, { name: 'Else Tangen', title: '' })
  const leader = house.browser()
  await leader.post('/api/sign-in', { token: String(body.link).split('#')[1] })
  const person = String((await leader.get(`/api/staff/${process}/view`)).body.me)
  for (const [role, holds] of [
    ['facilitator', true],
    ['responsible', false],
  ] as const) {
    await staff.command('staff', process, { stage: 'preparation', command: { type: 'name-role', person, role, holds } })
  }
  strictEqual((await leader.get(`/api/staff/${process}/print/letters.pdf`)).status, 200)
  strictEqual(links.mock.callCount(), 0)
  strictEqual((await staff.get(`/api/staff/${process}/print/letters.pdf`)).status, 200)
  ok(links.mock.callCount() >= people.length)
})

test('the filled sheets are made from what the one who asks may read: stories for the responsible group alone', () => {
  const asked = hangingUp()
  const madeFor = (role: Role, state = asked.state): string =>
    JSON.stringify(exhibition({ ...asked, state: project(state, { person: 'somebody', roles: [role] }) }))
  for (const role of ['responsible', 'facilitator', 'scribe'] as const) match(madeFor(role), /Latter på morgenen/)
  match(madeFor('responsible'), /Vi lo sammen/)
  for (const role of ['facilitator', 'scribe'] as const) ok(!madeFor(role).includes('Vi lo sammen'), role)
  const before = { ...asked.state, agenda: initial.agenda }
  for (const role of ['responsible', 'facilitator', 'scribe'] as const) {
    ok(!madeFor(role, before).includes('Latter på morgenen'), `${role}, before it hangs`)
  }
})
