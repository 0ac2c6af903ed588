import { createHmac } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Instant, PersonId, ProcessId, WishId } from '../../kernel/values.ts'
import { keyIn } from '../mail/personal-links.ts'
import { hashOf, newSecret } from '../secrets.ts'

export type OrganisationId = string

/** A workplace of several units, each with processes of its own: a municipality, a hospital. */
export type Organisation = Readonly<{ organisation: OrganisationId; name: string; template: string | null }>
export type Unit = Readonly<{
  organisation: OrganisationId
  process: ProcessId
  /** Under which name the organisation answers on the unit's board. */
  board: PersonId
}>
/** A wish that a unit has handed on, by reference only: its words stay in the unit, and go when they go there. */
export type Handed = Readonly<{
  process: ProcessId
  wish: WishId
  /** Those in the same bundle say the same, and get one answer. */
  bundle: string
}>

/** Which units an organisation holds, who looks after it, and which wishes its units have handed on. */
export interface Organisations {
  create(name: string, by: PersonId, at: Instant): OrganisationId
  find(organisation: OrganisationId): Organisation | null
  /** Those that this person looks after. */
  ofPerson(person: PersonId): readonly Organisation[]
  looksAfter(organisation: OrganisationId, person: PersonId): boolean
  addPerson(organisation: OrganisationId, person: PersonId): void
  people(organisation: OrganisationId): readonly PersonId[]
  /** The secret by which units are invited; it can be shown again. */
  invitationOf(organisation: OrganisationId): string
  /** The invitation as it was opens nothing any more. */
  renewInvitation(organisation: OrganisationId): void
  findByInvitation(secret: string): Organisation | null
  join(organisation: OrganisationId, process: ProcessId, board: PersonId, at: Instant): void
  leave(process: ProcessId): void
  unitOf(process: ProcessId): Unit | null
  units(organisation: OrganisationId): readonly Unit[]
  hand(process: ProcessId, wish: WishId): void
  takeBack(process: ProcessId, wish: WishId): void
  handed(organisation: OrganisationId): readonly Handed[]
  handedBy(process: ProcessId): readonly WishId[]
  bundle(handed: Pick<Handed, 'process' | 'wish'>, bundle: string): void
  keepTemplate(organisation: OrganisationId, template: string | null): void
}

export function openOrganisations(database: DatabaseSync, dataDir: string): Organisations {
  const prepared = (sql: string) => database.prepare(sql)
  const insert = prepared('INSERT INTO organisations VALUES (?, ?, ?, 0, ?, NULL)')
  const byId = prepared('SELECT * FROM organisations WHERE organisation = ?')
  const byHash = prepared('SELECT * FROM organisations WHERE invitation_hash = ?')
  const invite = prepared('UPDATE organisations SET invitation = ?, invitation_hash = ? WHERE organisation = ?')
  const keep = prepared('UPDATE organisations SET template = ? WHERE organisation = ?')
  const addPerson = prepared('INSERT OR IGNORE INTO organisation_people VALUES (?, ?)')
  const hasPerson = prepared('SELECT 1 FROM organisation_people WHERE organisation = ? AND account = ?')
  const peopleOf = prepared('SELECT account FROM organisation_people WHERE organisation = ? ORDER BY account')
  const byPerson = prepared(
    'SELECT o.* FROM organisations o JOIN organisation_people p USING (organisation) WHERE p.account = ? ORDER BY o.name',
  )
  const join = prepared('INSERT OR REPLACE INTO organisation_units VALUES (?, ?, ?, ?)')
  const leave = prepared('DELETE FROM organisation_units WHERE process = ?')
  const takeAllBack = prepared('DELETE FROM organisation_wishes WHERE process = ?')
  const unit = prepared('SELECT * FROM organisation_units WHERE process = ?')
  const units = prepared('SELECT * FROM organisation_units WHERE organisation = ? ORDER BY joined_at, process')
  const hand = prepared('INSERT OR IGNORE INTO organisation_wishes VALUES (?, ?, ?)')
  const takeBack = prepared('DELETE FROM organisation_wishes WHERE process = ? AND wish = ?')
  const handed = prepared(
    'SELECT w.* FROM organisation_wishes w JOIN organisation_units u USING (process) WHERE u.organisation = ? ORDER BY w.bundle, w.process, w.wish',
  )
  const handedBy = prepared('SELECT wish FROM organisation_wishes WHERE process = ?')
  const bundle = prepared('UPDATE organisation_wishes SET bundle = ? WHERE process = ? AND wish = ?')
  const key = keyIn(dataDir)

  const secretFor = (organisation: OrganisationId, number: number): string =>
    createHmac('sha256', key).update(`unit ${organisation} ${number}`).digest().subarray(0, 20).toString('base64url')
  const organisationIn = (row: Record<string, unknown>): Organisation => ({
    organisation: String(row.organisation),
    name: String(row.name),
    template: row.template === null ? null : String(row.template),
  })
  const unitIn = (row: Record<string, unknown>): Unit => ({
    organisation: String(row.organisation),
    process: String(row.process),
    board: String(row.board),
  })

  return {
    create(name, by, at) {
      const organisation = `o${newSecret().slice(0, 15)}`
      insert.run(organisation, name, at, hashOf(secretFor(organisation, 0)))
      addPerson.run(organisation, by)
      return organisation
    },
    find(organisation) {
      const row = byId.get(organisation)
      return row ? organisationIn(row) : null
    },
    ofPerson: (person) => byPerson.all(person).map(organisationIn),
    looksAfter: (organisation, person) => hasPerson.get(organisation, person) !== undefined,
    addPerson: (organisation, person) => void addPerson.run(organisation, person),
    people: (organisation) => peopleOf.all(organisation).map(({ account }) => String(account)),
    invitationOf: (organisation) => secretFor(organisation, Number(byId.get(organisation)?.invitation ?? 0)),
    renewInvitation(organisation) {
      const number = Number(byId.get(organisation)?.invitation ?? 0) + 1
      invite.run(number, hashOf(secretFor(organisation, number)), organisation)
    },
    findByInvitation(secret) {
      const row = byHash.get(hashOf(secret))
      return row ? organisationIn(row) : null
    },
    join: (organisation, process, board, at) => void join.run(process, organisation, board, at),
    leave(process) {
      takeAllBack.run(process)
      leave.run(process)
    },
    unitOf(process) {
      const row = unit.get(process)
      return row ? unitIn(row) : null
    },
    units: (organisation) => units.all(organisation).map(unitIn),
    hand: (process, wish) => void hand.run(process, wish, newSecret().slice(0, 15)),
    takeBack: (process, wish) => void takeBack.run(process, wish),
    handed: (organisation) =>
      handed.all(organisation).map((row) => ({
        process: String(row.process),
        wish: String(row.wish),
        bundle: String(row.bundle),
      })),
    handedBy: (process) => handedBy.all(process).map(({ wish }) => String(wish)),
    bundle: ({ process, wish }, into) => void bundle.run(into, process, wish),
    keepTemplate: (organisation, template) => void keep.run(template, organisation),
  }
}
