import { type Dice, diceFrom } from '../../src/kernel/dice.ts'
import { minute } from '../../src/kernel/values.ts'
import { type Browser, openWorkplace, testHouse } from '../house.ts'
import { filesWith } from '../scratch.ts'
import { signedIn } from '../signed-in.ts'
import { inAContext, type Line, withFolder } from './line.ts'

const day = 24 * 60 * minute
/** Longer than any session lasts. */
const forEver = 500 * day
/** In one workplace; then a fresh one. */
const inOne = 40

export const s7: Line = {
  id: 'S7',
  promise: 'A session that is forged, ended or asked for by another page writes nothing, and none lies at rest',
  demands: '40 tries of each kind, 0 let in',
  sample: 40,
  usual: 1_000,
  toCatch: 12,
  async run({ cycles, seed, defect }) {
    const dice = diceFrom(seed)
    let [letIn, weak, lying] = [0, 0, 0]
    for (let done = 0; done < cycles; done += inOne) {
      const told = await oneWorkplace(Math.min(inOne, cycles - done), dice, defect)
      letIn += told.letIn
      weak += told.weak
      lying += told.lying
    }
    const reached = `${cycles} tries of each of ${Object.keys(tries).length} kinds, ${letIn} let in; ${weak} weak tokens or cookies, ${lying} found at rest`
    return { reached, faults: letIn + weak + lying }
  },
}

type Sent = Readonly<{ headers?: Record<string, string>; token?: string; hat?: 'staff' | 'seat'; later?: number }>
const pick = <Item>(items: readonly Item[], dice: Dice): Item => items[Math.floor(dice() * items.length)] as Item
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const scribble = (length: number, dice: Dice): string => Array.from({ length }, () => pick([...letters], dice)).join('')

const origins = [
  'https://evil.example',
  'null',
  'http://localhost.evil.example',
  'http://evil.example:80',
  'https://localhost:1',
  'http://localhost@evil.example',
]

/** What somebody might try, with a session that holds, or held. */
const tries: Readonly<Record<string, (token: string, dice: Dice) => Sent>> = {
  'another page': (token, dice) => ({
    token,
    headers: { origin: pick(origins, dice), 'sec-fetch-site': pick(['cross-site', 'same-site'], dice) },
  }),
  'a form of another page': (token, dice) => ({
    token,
    headers: { 'content-type': pick(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'], dice) },
  }),
  guessed: (token, dice) => ({ token: scribble(token.length, dice) }),
  'changed in one letter': (token, dice) => {
    const at = Math.floor(dice() * (token.length - 1))
    const other = letters[(letters.indexOf(token[at] ?? 'A') + 1 + Math.floor(dice() * 62)) % 64]
    return { token: `${token.slice(0, at)}${other}${token.slice(at + 1)}` }
  },
  'shortened or lengthened': (token, dice) => ({ token: dice() < 0.5 ? token.slice(0, -1) : `${token}A` }),
  'under another hat': (token) => ({ token, hat: 'seat' }),
  'after its time': (token) => ({ token, later: forEver }),
}

function oneWorkplace(many: number, dice: Dice, defect: boolean) {
  return withFolder((dataDir) =>
    inAContext(async (context) => {
      const house = await testHouse(context, { dataDir })
      const { staff, process } = await openWorkplace(house)
      const holds = [...staff.cookies.values()][0] ?? ''
      const begin = house.hands.now
      const room = await house.house.rooms.open(process)
      const tokens = new Set<string>()
      let [letIn, weak, lying] = [0, 0, 0]
      const write = async (browser: Browser, hat: 'staff' | 'seat', headers: Record<string, string> = {}) => {
        const before = room.version
        const command = { stage: 'people', command: { type: 'open-door', isOpen: dice() < 0.5 } }
        const body = { id: crypto.randomUUID(), ...command }
        const { status } = await browser.post(`/api/${hat}/${process}/commands`, body, headers)
        return status < 300 || room.version !== before
      }
      for (let cycle = 0; cycle < many; cycle++) {
        for (const attempt of Object.values(tries)) {
          const { headers, token = holds, hat = 'staff', later = 0 } = attempt(holds, dice)
          const browser = house.browser()
          browser.cookies.set(`flippover_${hat}`, token)
          house.hands.now = begin + later
          // The planted defect: a page of ours that asks with a session that holds.
          if (await (defect ? write(staff, 'staff') : write(browser, hat, headers))) letIn += 1
          house.hands.now = begin
        }
        const one = await signedIn(house)
        // Base64url: six bits to the letter.
        const isClosed = /HttpOnly/.test(one.cookie) && /SameSite=Lax/.test(one.cookie) && /Path=\//.test(one.cookie)
        if (one.token.length * 6 < 128 || tokens.has(one.token) || !isClosed) weak += 1
        tokens.add(one.token)
        // Signed out, and the cookie that was kept is worth nothing at once.
        await one.staff.post('/api/sign-out', { hat: 'staff' })
        one.staff.cookies.set('flippover_staff', one.token)
        if ((await one.staff.get(`/api/staff/${process}/view`)).status < 300) letIn += 1
        if (((await one.staff.get('/api/session')).body.staff ?? null) !== null) letIn += 1
      }
      for (const token of [holds, ...tokens]) lying += filesWith(dataDir, token).length
      // The one that holds does so all the while: it was no empty room that let nobody in.
      house.hands.now += minute
      if (!(await write(staff, 'staff'))) weak += 1
      return { letIn, weak, lying }
    }),
  )
}
