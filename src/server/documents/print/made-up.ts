import { type Meeting, meetings, type PersonId } from '../../../kernel/values.ts'
import { type Event, evolve, initial } from '../../../process/process.ts'
import { blaabaerhaugen } from '../../../simulation/people.ts'
import type { Asked } from './asked.ts'

/** Workplaces that do not exist, to try the papers on. */
type Person = Readonly<{ person: PersonId; name: string; unit: string; isManager: boolean }>

const startsAt = { 1: Date.UTC(2027, 0, 14, 8), 2: Date.UTC(2027, 1, 4, 8) } as const
const team = { turid: 'Turid Moen', haakon: 'Håkon Lie', else: 'Else Tangen' }
const titlesOfTeam = { turid: 'styrer', haakon: 'verneombud', else: '' }

const prepared = (workplace: string, purpose: string, place: string): readonly Event[] => [
  ...Object.entries(titlesOfTeam).map(
    ([person, title]): Event => ({
      stage: 'preparation',
      event: { type: 'team-joined', person, about: person, words: { title } },
    }),
  ),
  {
    stage: 'preparation',
    event: { type: 'workplace-described', about: 'preparation.workplace', words: { workplace, purpose } },
  },
  ...meetings.map(
    (meeting): Event => ({
      stage: 'preparation',
      event: {
        type: 'meeting-booked',
        meeting,
        startsAt: startsAt[meeting],
        minutes: 120,
        about: `preparation.meeting-${meeting}`,
        words: { place },
      },
    }),
  ),
]

const invited = (people: readonly Person[], units: Readonly<Record<string, string>>): readonly Event[] => [
  ...Object.entries(units).map(
    ([about, unit]): Event => ({ stage: 'people', event: { type: 'unit-named', about, words: { unit } } }),
  ),
  { stage: 'people', event: { type: 'people-invited', people } },
]

/** Tables of four, the last ones of three. */
function seated(people: readonly Person[], meeting: Meeting): Event {
  const count = Math.ceil(people.length / 4)
  const tables = Array.from({ length: count }, (_, table) => people.filter((_, at) => at % count === table))
  const formed = tables.map((some, at) => ({
    group: `m${meeting}-t${at + 1}`,
    table: at + 1,
    members: some.map(({ person }) => person),
  }))
  return { stage: 'groups', event: { type: 'groups-formed', meeting, groups: formed } }
}

const askedFor = (workplace: string, events: readonly Event[], people: readonly Person[]): Asked => ({
  state: events.reduce(evolve, initial),
  names: { ...team, ...Object.fromEntries(people.map(({ person, name }) => [person, name])) },
  workplace,
  language: 'nb',
  meeting: 1,
  sitting: null,
  door: { code: '48213907', url: 'https://flippover.blabarhaugen.no/j#Zt3oXw1kQm9pR7uVh2sYcA' },
  withoutMail: people.filter((_, at) => at % 5 === 0).map(({ person }) => person),
  linkOf: () => null,
  sheetUrl: (table) => `https://flippover.blabarhaugen.no/room/p4s3xq0d/sheet/${table}`,
  withHallmarks: true,
})

/** The kindergarten with 34 employees. */
export function kindergarten(): Asked {
  const { name, people, units } = blaabaerhaugen
  const events = [
    ...prepared(name, 'Vi vil ha flere dager der vi går hjem med ny energi.', 'Grendehuset, storsalen'),
    ...invited(people, units),
    ...meetings.map((meeting) => seated(people, meeting)),
  ]
  return askedFor(name, events, people)
}

const first = [
  'Maximiliane-Alexandra',
  'Åse',
  'Øystein Kjærstad',
  'Bjørg-Ærlighed',
  'Wilhelmina Anne-Margrethe',
  'Yohannes',
  'Ån',
  'Thiruvenkataramanan',
]
const last = [
  'von Hohenstaufen-Østergård Kjærstadlien',
  'Vik',
  'Sørbøholmengård-Bråthen',
  'Wolfeschlegelsteinhausenbergerdorff',
  'Ås',
  'Wickramasinghe Mudiyanselage',
  'Næss-Ødegårdstrøm',
]

/** A house with 400 people, whose names are as long as a name may be. */
export function largeHouse(): Asked {
  const units = Object.fromEntries(
    ['Akuttmottak og observasjonspost', 'Fysio- og ergoterapitjenesten', 'Kjøkken', 'Medisinsk avdeling 2 Øst'].map(
      (unit, at) => [`u${at}`, unit],
    ),
  )
  const people = Array.from({ length: 400 }, (_, at): Person => {
    const [given, family] = [first[at % first.length] ?? '', last[Math.floor(at / first.length) % last.length] ?? '']
    const name = `${given} ${family}${at < 56 ? '' : ` ${romanLike(at)}`}`
    return { person: `p${at}`, name, unit: `u${at % 4}`, isManager: at % 40 === 0 }
  })
  const workplace = 'Sjukehuset i Østre Småland og Ytre Kjærringøyfjorden'
  const events = [
    ...prepared(workplace, '', 'Kulturhuset Ærverdigheten, Store sal, inngang fra Østre Torggate'),
    ...invited(people, units),
    ...meetings.map((meeting) => seated(people, meeting)),
  ]
  return askedFor(workplace, events, people)
}

/** A name of one's own for each. */
const romanLike = (n: number): string =>
  String(n)
    .split('')
    .map((digit) => 'ABCDEFGHIJ'[Number(digit)] ?? '')
    .join('')

/** Nothing is known yet: papers to fill in by hand. */
export const nobodyYet = (): Asked => ({ ...kindergarten(), state: initial, names: {}, withoutMail: [] })

const longWish =
  'Vi vil ha mer av de rolige stundene tidlig på morgenen der en voksen tar imot hvert barn ved navn, og der foreldrene rekker å si det de har på hjertet. '

/** The kindergarten when its exhibition hangs; the second table has filled its sheet to the last line. */
export function hangingUp(): Asked {
  const asked = kindergarten()
  const at = startsAt[1]
  const written = (group: string, n: number, wish: string): Event => ({
    stage: 'wishes',
    event: { type: 'wish-written', group, about: `${group}-${n}`, words: { wish } },
  })
  const placed = (group: string, n: number, place: 1 | 2 | 3): Event => ({
    stage: 'wishes',
    event: { type: 'wish-placed', group, wish: `${group}-${n}`, place },
  })
  const told = (group: string, n: number, hallmark: string, isCentral: boolean): readonly Event[] => [
    { stage: 'storyRound', event: { type: 'hallmark-added', group, about: `h-${group}-${n}`, words: { hallmark } } },
    { stage: 'storyRound', event: { type: 'hallmark-marked', group, hallmark: `h-${group}-${n}`, isCentral } },
  ]
  const short = [
    'To voksne ute når barna spiser inne',
    'Latter på morgenen',
    'Tid til å prate om barna',
    'Vite planen dagen før',
  ]
  const events: readonly Event[] = [
    ...short.map((wish, n) => written('m1-t1', n, wish)),
    ...([1, 2, 3] as const).map((place) => placed('m1-t1', place - 1, place)),
    written('m1-t1', 9, 'Strøket ønske'),
    { stage: 'wishes', event: { type: 'wish-struck-out', group: 'm1-t1', forgets: 'm1-t1-9' } },
    ...told('m1-t1', 1, 'Vi lo sammen', true),
    ...told('m1-t1', 2, 'Bare ved bordet', false),
    ...Array.from({ length: 30 }, (_, n) => written('m1-t2', n, `${`${longWish}${longWish}`.slice(0, 275)}#${n + 1}.`)),
    ...([1, 2, 3] as const).map((place) => placed('m1-t2', place + 6, place)),
    ...Array.from({ length: 12 }, (_, n) => told('m1-t2', n, `${longWish.slice(0, 120)}${n + 1}.`, true)).flat(),
    { stage: 'agenda', event: { type: 'step-opened', step: 'exhibition', at } },
  ]
  return { ...asked, state: events.reduce(evolve, asked.state) }
}

/** The kindergarten when its plan is published: so many wishes now, each as long as a wish may be. */
export function planPublished(manyNow: number): Asked {
  const asked = hangingUp()
  const wish = (n: number): Event => ({
    stage: 'actionPlan',
    event: {
      type: 'wish-gathered',
      about: `plan.sheet.w${n}`,
      origin: { chosenBy: null, theme: null, sheets: ['m1-t1'], wishes: [`w${n}`] },
      words: { wish: n === 1 ? 'Latter på morgenen' : `${longWish}${longWish}`.slice(0, 279) },
    },
  })
  const sorted = (n: number): Event => ({
    stage: 'actionPlan',
    event: {
      type: 'wish-sorted',
      about: `plan.sheet.w${n}`,
      fate: n <= manyNow ? 'now' : 'later',
      lookAgain: null,
      words: { reason: 'Først pausene' },
    },
  })
  const events: readonly Event[] = [
    ...[1, 2, 3, 4, 5, 6, 7].flatMap((n) => [wish(n), sorted(n)]),
    { stage: 'actionPlan', event: { type: 'plan-published', version: 1, at: startsAt[2] } },
  ]
  return { ...asked, state: events.reduce(evolve, asked.state) }
}
