import { createHmac } from 'node:crypto'
import type { Instant, PersonId, ProcessId, WishId } from '../../kernel/values.ts'
import { hashOf, newSecret } from '../secrets.ts'
import type { Row, Tables } from '../store/tables.ts'

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
  create(name: string, by: PersonId, at: Instant): Promise<OrganisationId>
  find(organisation: OrganisationId): Promise<Organisation | null>
  /** Those that this person looks after. */
  ofPerson(person: PersonId): Promise<readonly Organisation[]>
  looksAfter(organisation: OrganisationId, person: PersonId): Promise<boolean>
  addPerson(organisation: OrganisationId, person: PersonId): Promise<void>
  people(organisation: OrganisationId): Promise<readonly PersonId[]>
  /** The secret by which units are invited; it can be shown again. */
  invitationOf(organisation: OrganisationId): Promise<string>
  /** The invitation as it was opens nothing any more. */
  renewInvitation(organisation: OrganisationId): Promise<void>
  findByInvitation(secret: string): Promise<Organisation | null>
  join(organisation: OrganisationId, process: ProcessId, board: PersonId, at: Instant): Promise<void>
  leave(process: ProcessId): Promise<void>
  unitOf(process: ProcessId): Promise<Unit | null>
  units(organisation: OrganisationId): Promise<readonly Unit[]>
  hand(process: ProcessId, wish: WishId): Promise<void>
  takeBack(process: ProcessId, wish: WishId): Promise<void>
  handed(organisation: OrganisationId): Promise<readonly Handed[]>
  handedBy(process: ProcessId): Promise<readonly WishId[]>
  bundle(handed: Pick<Handed, 'process' | 'wish'>, bundle: string): Promise<void>
  keepTemplate(organisation: OrganisationId, template: string | null): Promise<void>
}

export function openOrganisations(tables: Tables, key: Buffer): Organisations {
  const secretFor = (organisation: OrganisationId, number: number): string =>
    createHmac('sha256', key).update(`unit ${organisation} ${number}`).digest().subarray(0, 20).toString('base64url')
  const byId = (organisation: OrganisationId) =>
    tables.get('SELECT * FROM organisations WHERE organisation = ?', organisation)
  const numberOf = async (organisation: OrganisationId): Promise<number> =>
    Number((await byId(organisation))?.invitation ?? 0)
  const addPerson = async (organisation: OrganisationId, person: PersonId): Promise<void> => {
    await tables.run(
      'INSERT INTO organisation_people (organisation, account) VALUES (?, ?) ON CONFLICT DO NOTHING',
      organisation,
      person,
    )
  }

  return {
    async create(name, by, at) {
      const organisation = `o${newSecret().slice(0, 15)}`
      await tables.run(
        `INSERT INTO organisations (organisation, name, created_at, invitation, invitation_hash, template)
         VALUES (?, ?, ?, 0, ?, NULL) ON CONFLICT DO NOTHING`,
        organisation,
        name,
        at,
        hashOf(secretFor(organisation, 0)),
      )
      await addPerson(organisation, by)
      return organisation
    },
    async find(organisation) {
      const row = await byId(organisation)
      return row && organisationIn(row)
    },
    async ofPerson(person) {
      const rows = await tables.all(
        `SELECT o.* FROM organisations o JOIN organisation_people p ON p.organisation = o.organisation
         WHERE p.account = ? ORDER BY o.name`,
        person,
      )
      return rows.map(organisationIn)
    },
    async looksAfter(organisation, person) {
      const found = await tables.get(
        'SELECT 1 FROM organisation_people WHERE organisation = ? AND account = ?',
        organisation,
        person,
      )
      return found !== null
    },
    addPerson,
    async people(organisation) {
      const rows = await tables.all(
        'SELECT account FROM organisation_people WHERE organisation = ? ORDER BY account',
        organisation,
      )
      return rows.map(({ account }) => String(account))
    },
    invitationOf: async (organisation) => secretFor(organisation, await numberOf(organisation)),
    async renewInvitation(organisation) {
      const number = (await numberOf(organisation)) + 1
      await tables.run(
        'UPDATE organisations SET invitation = ?, invitation_hash = ? WHERE organisation = ?',
        number,
        hashOf(secretFor(organisation, number)),
        organisation,
      )
    },
    async findByInvitation(secret) {
      const row = await tables.get('SELECT * FROM organisations WHERE invitation_hash = ?', hashOf(secret))
      return row && organisationIn(row)
    },
    async join(organisation, process, board, at) {
      await tables.run(
        `INSERT INTO organisation_units (process, organisation, board, joined_at) VALUES (?, ?, ?, ?)
         ON CONFLICT (process) DO UPDATE SET organisation = excluded.organisation, board = excluded.board,
           joined_at = excluded.joined_at`,
        process,
        organisation,
        board,
        at,
      )
    },
    async leave(process) {
      await tables.together([
        ['DELETE FROM organisation_wishes WHERE process = ?', process],
        ['DELETE FROM organisation_units WHERE process = ?', process],
      ])
    },
    async unitOf(process) {
      const row = await tables.get('SELECT * FROM organisation_units WHERE process = ?', process)
      return row && unitIn(row)
    },
    async units(organisation) {
      const rows = await tables.all(
        'SELECT * FROM organisation_units WHERE organisation = ? ORDER BY joined_at, process',
        organisation,
      )
      return rows.map(unitIn)
    },
    async hand(process, wish) {
      await tables.run(
        'INSERT INTO organisation_wishes (process, wish, bundle) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
        process,
        wish,
        newSecret().slice(0, 15),
      )
    },
    async takeBack(process, wish) {
      await tables.run('DELETE FROM organisation_wishes WHERE process = ? AND wish = ?', process, wish)
    },
    async handed(organisation) {
      const rows = await tables.all(
        `SELECT w.* FROM organisation_wishes w JOIN organisation_units u ON u.process = w.process
         WHERE u.organisation = ? ORDER BY w.bundle, w.process, w.wish`,
        organisation,
      )
      return rows.map((row) => ({
        process: String(row.process),
        wish: String(row.wish),
        bundle: String(row.bundle),
      }))
    },
    async handedBy(process) {
      const rows = await tables.all('SELECT wish FROM organisation_wishes WHERE process = ?', process)
      return rows.map(({ wish }) => String(wish))
    },
    async bundle({ process, wish }, into) {
      await tables.run('UPDATE organisation_wishes SET bundle = ? WHERE process = ? AND wish = ?', into, process, wish)
    },
    async keepTemplate(organisation, template) {
      await tables.run('UPDATE organisations SET template = ? WHERE organisation = ?', template, organisation)
    },
  }
}

const organisationIn = (row: Row): Organisation => ({
  organisation: String(row.organisation),
  name: String(row.name),
  template: row.template === null ? null : String(row.template),
})

const unitIn = (row: Row): Unit => ({
  organisation: String(row.organisation),
  process: String(row.process),
  board: String(row.board),
})
