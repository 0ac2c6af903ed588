import { deepStrictEqual, notStrictEqual, ok, rejects, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { openPersonalLinks } from '../src/server/mail/personal-links.ts'
import { openPost } from '../src/server/mail/post.ts'
import { openOrganisations } from '../src/server/organisations/organisations.ts'
import { named, openPeople } from '../src/server/people.ts'
import { openPhotos } from '../src/server/photos.ts'
import { openProcesses } from '../src/server/processes.ts'
import { openFeeds } from '../src/server/reminders/feeds.ts'
import { openSharedSeats } from '../src/server/shared-seats.ts'
import { openSignIn } from '../src/server/sign-in.ts'
import type { Tables } from '../src/server/store/tables.ts'
import { at } from './people.ts'

const key = Buffer.alloc(32, 7)

/** What every store beside the log must do, wherever its tables lie. */
export function holdsWhatIsKept(where: string, tablesFor: () => Promise<Tables>): void {
  const contract = (promise: string, hold: (tables: Tables) => Promise<void>): void =>
    void test(`${where}: ${promise}`, async () => hold(await tablesFor()))

  contract('several writes happen all or none, and tell what they touched', async (tables) => {
    const member = (person: string) => ['INSERT INTO team (process, person) VALUES (?, ?)', 'p', person] as const
    deepStrictEqual(await tables.together([member('a'), member('b')]), [1, 1])
    await rejects(tables.together([member('c'), member('a')]))
    strictEqual((await tables.all('SELECT person FROM team')).length, 2)
    deepStrictEqual(await tables.together([]), [])
  })

  contract('people are written, corrected, counted and forgotten', async (tables) => {
    const people = openPeople(tables)
    const kari = { ...named('p1', 'Kari'), mail: 'kari@example.org', isPartTime: true, languages: 'norsk, polsk' }
    const many = Array.from({ length: 1_200 }, (_, index) => named(`q${index}`, `Person ${index}`))
    await people.write('p', [named('p1', 'Feil'), kari, ...many])
    strictEqual((await people.of('p')).length, 1_201)
    deepStrictEqual((await people.of('p'))[0], kari)
    const before = await people.changes('p')
    await people.forget('p', 'p1')
    strictEqual(await people.nameOf('p', 'p1'), null)
    strictEqual(await people.nameOf('p', 'q7'), 'Person 7')
    ok((await people.changes('p')) > before)
    deepStrictEqual(await people.of('other'), [])
  })

  contract('a process is found by its id and by both its doors, and by those who answer for it', async (tables) => {
    const processes = openProcesses(tables)
    const card = await processes.create('Blåbærhaugen', 'nn', at)
    deepStrictEqual(await processes.find(card.process), card)
    deepStrictEqual(
      await processes.findByDoor({ code: ` ${card.doorCode.slice(0, 4)} ${card.doorCode.slice(4)}` }),
      card,
    )
    deepStrictEqual(await processes.findByDoor({ secret: card.doorSecret }), card)
    strictEqual(await processes.findByDoor({ secret: 'other' }), null)
    await processes.addToTeam(card.process, 'turid')
    await processes.addToTeam(card.process, 'turid')
    deepStrictEqual(await processes.ofPerson('turid'), [card])
  })

  contract('a link is spent once, also when ten use it at once; a wall opens again', async (tables) => {
    const signIn = openSignIn(tables, openSharedSeats(tables))
    const link = await signIn.cut({ opens: 'team', process: 'p', person: 'turid' }, at)
    ok(await signIn.look(link, ['team'], at))
    const used = await Promise.all(Array.from({ length: 10 }, () => signIn.use(link, ['team'], at)))
    strictEqual(used.filter((one) => one !== null).length, 1)
    strictEqual(await signIn.look(link, ['team'], at), null)
    const wall = await signIn.cut({ opens: 'wall', process: 'p', person: null }, at)
    for (let times = 0; times < 2; times++) ok(await signIn.use(wall, ['wall'], at))
    strictEqual(await signIn.use(wall, ['board'], at), null)
  })

  contract('an account comes back in by mail, with the link or with the digits, and not with both', async (tables) => {
    const signIn = openSignIn(tables, openSharedSeats(tables))
    strictEqual(await signIn.hasAccounts(), false)
    const person = await signIn.openAccount('Turid', at, ' Turid@Example.org')
    strictEqual(await signIn.lockedOut(at), person)
    const first = await signIn.cutForMail('turid@example.org', at)
    const cut = await signIn.cutForMail('TURID@example.org', at)
    ok(first && cut)
    strictEqual(await signIn.look(first.link, ['mail'], at), null)
    strictEqual(await signIn.useCode('turid@example.org', cut.code, at), person)
    strictEqual(await signIn.use(cut.link, ['mail'], at), null)
    strictEqual(await signIn.cutForMail('nobody@example.org', at), null)
  })

  contract('a name is on one phone only, also when ten ask at once', async (tables) => {
    const signIn = openSignIn(tables, openSharedSeats(tables))
    const begun = await Promise.all(Array.from({ length: 10 }, () => signIn.beginAlone('p', 'kari', at)))
    ok(begun.filter((one) => one !== null).length <= 1)
    const alone = begun.find((one) => one !== null) ?? (await signIn.beginAlone('p', 'kari', at))
    ok(alone)
    strictEqual(await signIn.seatsOf('p', 'kari', at), 1)
    deepStrictEqual(await signIn.seated('p', at), new Set(['kari']))
    strictEqual((await signIn.find(alone.token, at))?.person, 'kari')
    await signIn.endSeatsOf('p', 'kari')
    strictEqual(await signIn.find(alone.token, at), null)
    ok(await signIn.beginAlone('p', 'kari', at))
  })

  contract('a phone goes from hand to hand, and whoever knew it can tell', async (tables) => {
    const seats = openSharedSeats(tables)
    const signIn = openSignIn(tables, seats)
    const { token } = await signIn.begin({ hat: 'seat', process: 'p', person: 'kari' }, at)
    const found = await signIn.find(token, at)
    ok(found)
    const { session } = found
    await seats.share(session, 'p', 'kari', 'ola')
    deepStrictEqual(await seats.of(session), ['kari', 'ola'])
    const turn = (await signIn.turnsOf([session], at)).get(session) ?? 0
    ok(await seats.pass(session, 'ola'))
    strictEqual((await signIn.find(token, at))?.person, 'ola')
    notStrictEqual((await signIn.turnsOf([session], at)).get(session), turn)
    strictEqual(await seats.pass(session, 'siv'), false)
    await seats.leaveAll('p', 'ola')
    strictEqual((await signIn.find(token, at))?.person, 'kari')
    deepStrictEqual(await seats.of(session), [])
    await signIn.end(token)
    strictEqual((await signIn.turnsOf([session], at)).size, 0)
  })

  contract('a letter is written once, taken by one, and known to be overtaken', async (tables) => {
    const post = await openPost(tables)
    const letter = (sequence: number) =>
      ({
        ...({ process: 'p', person: 'kari', meeting: 1, kind: 'invitation', sequence } as const),
        ...{ startsAt: at, minutes: 120, place: null },
      }) as const
    strictEqual(await post.add([letter(0), letter(0), letter(1)], 'example.org', at), 2)
    strictEqual(await post.add([letter(0)], 'example.org', at), 0)
    const taken = await Promise.all([post.take(at), post.take(at)])
    const numbers = taken.flatMap((one) => one?.number ?? [])
    strictEqual(new Set(numbers).size, numbers.length)
    const [first] = await post.of('p')
    ok(first)
    ok(await post.isOvertaken(first))
    await post.sent(first, at)
    strictEqual((await post.unheard()).length, 1)
    await post.heard(await post.unheard())
    deepStrictEqual(await post.unheard(), [])
    await post.remindOf('p', 1, true)
    deepStrictEqual(await post.reminders(), [{ process: 'p', meeting: 1 }])
  })

  contract('links and calendar addresses are the same each time, until they are renewed', async (tables) => {
    const [links, feeds] = [openPersonalLinks(tables, key), openFeeds(tables, key)]
    const [link, feed] = [await links.secretOf('p', 'kari'), await feeds.secretOf('p', 'seat')]
    strictEqual(await links.secretOf('p', 'kari'), link)
    deepStrictEqual(await links.find(link), { process: 'p', person: 'kari' })
    deepStrictEqual(await feeds.find(feed), { process: 'p', hat: 'seat' })
    await links.renew('p', 'kari')
    await feeds.renew('p', 'seat')
    deepStrictEqual([await links.find(link), await feeds.find(feed)], [null, null])
  })

  contract('photos keep every byte, and go when no sheet shows them', async (tables) => {
    const photos = openPhotos(tables)
    const bytes = Uint8Array.from({ length: 1_000 }, (_, index) => index % 256)
    await photos.put('p', 'one', 'webp', bytes)
    await photos.put('p', 'one', 'jpeg', new Uint8Array(1))
    deepStrictEqual(await photos.find('p', 'one'), { kind: 'webp', bytes })
    strictEqual(await photos.keepOnly('p', new Set(['one'])), false)
    strictEqual(await photos.keepOnly('p', new Set()), true)
    strictEqual(await photos.find('p', 'one'), null)
  })

  contract('units belong to one organisation, and take their wishes with them', async (tables) => {
    const organisations = openOrganisations(tables, key)
    const organisation = await organisations.create('Kommunen', 'turid', at)
    deepStrictEqual(await organisations.findByInvitation(await organisations.invitationOf(organisation)), {
      organisation,
      name: 'Kommunen',
      template: null,
    })
    await organisations.join(organisation, 'p', 'b1', at)
    await organisations.hand('p', 'w1')
    strictEqual((await organisations.handed(organisation))[0]?.wish, 'w1')
    await organisations.leave('p')
    deepStrictEqual([await organisations.units(organisation), await organisations.handedBy('p')], [[], []])
    ok(await organisations.looksAfter(organisation, 'turid'))
  })
}
