import { type Dice, diceFrom } from '../../src/kernel/dice.ts'
import { type Browser, openWorkplace, testHouse } from '../house.ts'
import { inAContext, type Line, withFolder } from './line.ts'

/** Looks of a mail scanner at one link, before whoever it was meant for opens it. */
const looks = 50

/** A link that somebody is sent or shown: where a scanner would look, and the button that uses it. */
type Link = Readonly<{ name: string; address: string; secret: string; open: (browser: Browser) => Promise<number> }>

export const s6: Line = {
  id: 'S6',
  promise: 'A look never spends a link: only a button does',
  demands: '50 looks of a scanner at every kind of link leave it unused',
  sample: 1,
  usual: 40,
  toCatch: 1,
  async run({ cycles, seed, defect }) {
    const dice = diceFrom(seed)
    let [spent, looked] = [0, 0]
    const kinds = new Set<string>()
    for (let cycle = 0; cycle < cycles; cycle++) {
      for (const { name, isSpent } of await oneRound(dice, defect)) {
        kinds.add(name)
        looked += looks
        if (isSpent) spent += 1
      }
    }
    return { reached: `${looked} looks at ${kinds.size} kinds of links, ${spent} spent`, faults: spent }
  },
}

function oneRound(dice: Dice, defect: boolean) {
  return withFolder((dataDir) =>
    inAContext(async (context) => {
      const house = await testHouse(context, { dataDir, publicUrl: 'https://f.example.org' })
      const place = await openWorkplace(house)
      const outcome: { name: string; isSpent: boolean }[] = []
      for (const link of await linksOf(house, place)) {
        const scanner = house.browser()
        for (let look = 0; look < looks; look++) await scan(scanner, link, dice)
        // The planted defect: a scanner that presses the button too.
        if (defect) await link.open(house.browser())
        const isSpent = scanner.cookies.size > 0 || (await link.open(house.browser())) !== 200
        outcome.push({ name: link.name, isSpent })
      }
      return outcome
    }),
  )
}

/** The page of the link as a mail program's guard asks for it, and whatever it may guess that lies behind. */
async function scan(scanner: Browser, { address, secret }: Link, dice: Dice): Promise<void> {
  const ways = [
    `${address}#${secret}`,
    `${address}?token=${secret}`,
    `${address}/${secret}`,
    `/api/sign-in?token=${secret}`,
    `/api/door?secret=${secret}`,
    `/api/door/personal/sit?secret=${secret}`,
    `/api/wall/open?token=${secret}`,
    `/api/board/open?token=${secret}`,
  ]
  const agent = dice() < 0.5 ? 'Mozilla/5.0 (compatible; SafeLinks)' : 'facebookexternalhit/1.1'
  await scanner.get(ways[Math.floor(dice() * ways.length)] ?? address, { 'user-agent': agent })
}

type House = Awaited<ReturnType<typeof testHouse>>
type Place = Awaited<ReturnType<typeof openWorkplace>>

/** One of each kind: to sign in, for a colleague, a personal one, the door, the wall and the board. */
async function linksOf(house: House, { staff, process, people, secret }: Place): Promise<readonly Link[]> {
  const { signIn, clock } = house.house
  const path = async (where: string, body: unknown): Promise<string> => {
    const told = (await staff.post(`/api/staff/${process}/${where}`, body)).body
    return String(told.path ?? told.link).split('#')[1] ?? ''
  }
  const post = (to: string, body: object) => async (browser: Browser) => (await browser.post(to, body)).status
  const account = await signIn.cut({ opens: 'account', process: null, person: null }, clock())
  const colleague = await path('colleagues', { name: 'Håkon', title: 'Verneombud' })
  const personal = await house.house.links.secretOf(process, people[0] ?? '')
  const [wall, board] = [await path('wall-link', {}), await path('board-link', { name: 'Styret' })]
  return [
    {
      name: 'account',
      address: '/in',
      secret: account,
      open: post('/api/sign-in', { token: account, name: 'Siv' }),
    },
    { name: 'colleague', address: '/start', secret: colleague, open: post('/api/sign-in', { token: colleague }) },
    {
      name: 'personal',
      address: '/hello',
      secret: personal,
      open: post('/api/door/personal/sit', { secret: personal }),
    },
    { name: 'door', address: '/j', secret, open: post('/api/door', { secret }) },
    { name: 'wall', address: '/wall', secret: wall, open: post('/api/wall/open', { token: wall }) },
    { name: 'board', address: '/board', secret: board, open: post('/api/board/open', { token: board }) },
  ]
}
