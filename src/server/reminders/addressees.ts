import type { PersonId, ProcessId } from '../../kernel/values.ts'
import { whoIs } from '../../method/02-preparation/rules.ts'
import type { State } from '../../process/process.ts'
import type { House } from '../http/context.ts'
import { personalLink } from '../mail/personal-links.ts'
import { withMail } from '../mail/whom.ts'

type Store = Pick<House, 'people' | 'signIn' | 'links' | 'config' | 'clock'>

/** Somebody who can be written to, and as what: with a place at a table, in the responsible group, or on the board. */
export type Addressee = Readonly<{ person: PersonId; name: string; mail: string; hat: 'seat' | 'staff' | 'board' }>

/** Everybody in a process whose address is known. Whoever has two hats stands here twice, under two ids. */
export async function addressees(
  { people, signIn }: Store,
  process: ProcessId,
  state: State,
): Promise<readonly Addressee[]> {
  const rows = await people.of(process)
  const seats = withMail({ state, rows }).flatMap(({ person, name, mail }): readonly Addressee[] =>
    mail === null ? [] : [{ person, name, mail, hat: 'seat' }],
  )
  const staff: Addressee[] = []
  for (const person of whoIs(state.preparation, 'responsible')) {
    const mail = await signIn.mailOf(person)
    if (mail !== null) staff.push({ person, name: (await signIn.nameOf(person)) ?? '', mail, hat: 'staff' })
  }
  const board = rows.flatMap(({ person, name, mail }): readonly Addressee[] =>
    mail !== null && isOfBoard(state, person) ? [{ person, name, mail, hat: 'board' }] : [],
  )
  return [...staff, ...seats, ...board]
}

/** Somebody who came by a link for the board: on no list, and in no group. */
export const isOfBoard = ({ people, preparation }: Pick<State, 'people' | 'preparation'>, person: PersonId): boolean =>
  person.startsWith('b') && people.persons[person] === undefined && preparation.team[person] === undefined

/** What opens in one's own place: the plan on the phone, the desk, or what the board was sent. */
export async function linkTo(
  { links, signIn, config, clock }: Store,
  process: ProcessId,
  { person, hat }: Addressee,
): Promise<string> {
  const address = config.publicUrl ?? ''
  switch (hat) {
    case 'seat':
      return await personalLink(links, address, process, person)
    case 'staff':
      return `${address}/process/${process}/follow-up`
    case 'board':
      return `${address}/board#${await signIn.cut({ opens: 'board', process, person }, clock())}`
  }
}
