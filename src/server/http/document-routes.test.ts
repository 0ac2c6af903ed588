import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { comesIn, openWorkplace, type TestHouse, testHouse, type Workplace } from '../../../test/house.ts'
import { type DocumentKind, documentKinds, formatsOf } from '../../process/documents.ts'
import type { Event } from '../../process/process.ts'
import { exportShape } from '../documents/export/export-shape.ts'

/** Who may fetch what (all that is not named may not), once the plan is published. */
const table: Readonly<Record<Exclude<DocumentKind, 'exhibition'> | 'export', readonly Role[]>> = {
  summary: ['responsible', 'facilitator', 'scribe'],
  evaluation: ['responsible', 'facilitator', 'scribe'],
  plan: ['responsible', 'facilitator', 'scribe', 'participant', 'wall'],
  escalation: ['responsible'],
  status: ['responsible', 'facilitator', 'scribe', 'participant', 'wall'],
  committee: ['responsible'],
  documentation: ['responsible'],
  export: ['responsible'],
}
type Role = 'responsible' | 'facilitator' | 'scribe' | 'participant' | 'wall' | 'board' | 'stranger'
type Asking = Readonly<{ get: (path: string) => Promise<{ status: number; text: string; headers: Headers }> }>

/** A workplace that has been through both meetings and has a plan, written straight into its log. */
async function whole(
  context: TestContext,
): Promise<{ house: TestHouse; place: Workplace; isPublished: () => Promise<void> }> {
  const house = await testHouse(context)
  const place = await openWorkplace(house)
  const at = house.hands.now
  const plan = (event: Extract<Event, { stage: 'actionPlan' }>['event']): Event => ({ stage: 'actionPlan', event })
  const step = (name: 'exhibition' | 'summary' | 'evaluation'): Event => ({
    stage: 'agenda',
    event: { type: 'step-opened', step: name, at },
  })
  const ended = (meeting: 1 | 2): Event => ({ stage: 'agenda', event: { type: 'meeting-ended', meeting, at } })
  const add = async (events: readonly Event[]): Promise<void> => {
    const expectedVersion = (await house.house.log.read(place.process)).at(-1)?.version ?? 0
    await house.house.log.append({
      process: place.process,
      expectedVersion,
      commandId: crypto.randomUUID(),
      events,
      at,
    })
  }
  await add([
    step('exhibition'),
    step('summary'),
    { stage: 'summary', event: { type: 'theme-named', about: 't1', words: { title: 'Latter på morgenen' } } },
    ended(1),
    step('evaluation'),
    { stage: 'evaluation', event: { type: 'evaluation-opened' } },
    { stage: 'evaluation', event: { type: 'evaluation-closed' } },
    ended(2),
    plan({ type: 'wish-added', about: 'plan.wish.1', words: { wish: 'Fast vikar' } }),
    plan({
      type: 'wish-sorted',
      about: 'plan.wish.1',
      fate: 'escalated',
      lookAgain: null,
      words: { reason: 'Penger' },
    }),
  ])
  return { house, place, isPublished: () => add([plan({ type: 'plan-published', version: 1, at })]) }
}

async function everybody({ house, place }: Awaited<ReturnType<typeof whole>>): Promise<Record<Role, Asking>> {
  const { staff, process, people } = place
  const signedIn = async (link: unknown, at: string) => {
    const browser = house.browser()
    const { status } = await browser.post(at, { token: String(link).split('#')[1] })
    strictEqual(status, 200)
    return browser
  }
  const colleague = async (role: 'facilitator' | 'scribe') => {
    const { body } = await staff.post(`/api/staff/${process}/colleagues`, { name: `Else ${role}`, title: '' })
    const browser = await signedIn(body.link, '/api/sign-in')
    const person = String((await browser.get(`/api/staff/${process}/view`)).body.me)
    for (const [one, holds] of [
      [role, true],
      ['responsible', false],
    ] as const) {
      const command = { type: 'name-role', person, role: one, holds } as const
      await staff.command('staff', process, { stage: 'preparation', command })
    }
    return browser
  }
  const wallLink = await staff.post(`/api/staff/${process}/wall-link`)
  const boardLink = await staff.post(`/api/staff/${process}/board-link`, { name: 'Styret' })
  return {
    responsible: staff,
    facilitator: await colleague('facilitator'),
    scribe: await colleague('scribe'),
    participant: await comesIn(house, place, people[0] ?? ''),
    wall: await signedIn(wallLink.body.path, '/api/wall/open'),
    board: await signedIn(boardLink.body.path, '/api/board/open'),
    stranger: house.browser(),
  }
}

const hatOf = (role: Role): string =>
  role === 'participant' ? 'seat' : role === 'wall' || role === 'board' ? role : 'staff'

test('each document is fetched by those who may, and by nobody else', async (context) => {
  const made = await whole(context)
  const { place, isPublished } = made
  const who = await everybody(made)
  await isPublished()
  for (const [name, may] of Object.entries(table)) {
    for (const [role, { get }] of Object.entries(who) as [Role, Asking][]) {
      const path =
        name === 'export'
          ? `/api/process/${place.process}/export.json`
          : `/api/${hatOf(role)}/${place.process}/documents/${name}.docx`
      const { status } = await get.call(who[role], path)
      strictEqual(status, may.includes(role) ? 200 : 403, `${name}: ${role}`)
    }
  }
})

test('before the plan is published nobody but the staff has it', async (context) => {
  const { house, place } = await whole(context)
  const phone = await comesIn(house, place, place.people[0] ?? '')
  for (const name of ['plan', 'status']) {
    const { status, body } = await phone.get(`/api/seat/${place.process}/documents/${name}.pdf`)
    strictEqual(status, 403)
    match(String(body.sentence), /ikke publisert ennå/)
  }
  strictEqual((await place.staff.get(`/api/staff/${place.process}/documents/plan.pdf`)).status, 200)
})

test('every kind comes in every format that it has, as a file with a name; what does not exist yet says so', async (context) => {
  const { place, isPublished } = await whole(context)
  const at = (file: string) => place.staff.get(`/api/staff/${place.process}/documents/${file}`)
  const early = await at('status.pdf')
  strictEqual(early.status, 409)
  match(String(early.body.sentence), /finnes ikke ennå/)
  await isPublished()
  for (const kind of documentKinds.filter((one) => one !== 'exhibition')) {
    for (const format of formatsOf(kind)) {
      const { status, headers, text } = await at(`${kind}.${format}?language=da`)
      strictEqual(status, 200, `${kind}.${format}`)
      strictEqual(headers.get('content-disposition'), `attachment; filename="${kind}.${format}"`)
      ok(text.startsWith(format === 'pdf' ? '%PDF-' : 'PK'))
    }
  }
  for (const file of ['menu.pdf', 'status.xlsx', 'plan.exe', 'plan', 'exhibition.docx']) {
    strictEqual((await at(file)).status, 404, file)
  }
})

test('a whole process as JSON names its schema, which is there for everybody', async (context) => {
  const { house, place } = await whole(context)
  const { status, text, headers } = await place.staff.get(`/api/process/${place.process}/export.json`)
  strictEqual(status, 200)
  match(headers.get('content-disposition') ?? '', /^attachment; filename="[a-z-]+\.json"$/)
  const read = exportShape.parse(JSON.parse(text))
  deepStrictEqual(read.workplace, 'Blåbærhaugen')
  deepStrictEqual(
    read.plan.draft?.wishes.map(({ wish }) => wish),
    ['Fast vikar'],
  )
  const schema = await house.browser().get(read.schema)
  strictEqual(schema.status, 200)
  deepStrictEqual(schema.body.$id, read.schema)
})
