import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { invite, type Wanted } from './invite.ts'
import { mostRows, readRoster } from './roster.ts'

type Case = readonly [what: string, pasted: string, people: readonly string[]]

/** Read as `name <mail> unit leader!problem=duplicate`, in short. */
const told = (pasted: string): readonly string[] =>
  readRoster(pasted).rows.map(({ name, mail, unit, isManager, problem, duplicateOf }) =>
    [
      name || '-',
      mail && `<${mail}>`,
      unit && `(${unit})`,
      isManager && 'leads',
      problem,
      duplicateOf !== null && `as row ${duplicateOf}`,
    ]
      .filter(Boolean)
      .join(' '),
  )

const cases: readonly Case[] = [
  ['nothing', '', []],
  ['names alone', 'Kari Bråten\nOla Sæther', ['Kari Bråten', 'Ola Sæther']],
  [
    'a paste from Excel',
    'Navn\tE-post\tAvdeling\tLeder\nKari Bråten\tkari@x.no\tMulte\t\nÅse Ødegård\tase@x.no\tTyttebær\tja',
    ['Kari Bråten <kari@x.no> (Multe)', 'Åse Ødegård <ase@x.no> (Tyttebær) leads'],
  ],
  [
    'a Norwegian CSV file with a byte order mark',
    '\uFEFFNavn;Enhet;E-post\r\nKari;Multe;KARI@X.NO\r\n',
    ['Kari <kari@x.no> (Multe)'],
  ],
  ['commas and quotes', 'name,unit\n"Bråten, Kari","Avd ""A"""', ['Bråten, Kari (Avd "A")']],
  ['headings in nynorsk', 'Namn\tEining\tLeiar\nKari\tMulte\tx', ['Kari (Multe) leads']],
  ['headings in Danish', 'Fulde navn;Afdeling;Leder\nSøren;Stue A;ja', ['Søren (Stue A) leads']],
  ['headings in English', 'First name,Last name,Department,Manager\nAnn,Lee,North,yes', ['Ann Lee (North) leads']],
  ['first and last name apart', 'Fornavn\tEtternavn\nKari\tBråten', ['Kari Bråten']],
  ['columns in any order, others passed over', 'Stilling\tNavn\nKokk\tKari', ['Kari']],
  ['no headings: the sign tells the mail', 'Kari\tMulte\tkari@x.no', ['Kari <kari@x.no> (Multe)']],
  ['empty lines and spaces', '\n  Kari   Bråten  \n\n\t\n', ['Kari Bråten']],
  [
    'a duplicate by mail',
    'navn;epost\nKari;k@x.no\nKari Bråten;K@x.no',
    ['Kari <k@x.no>', 'Kari Bråten <k@x.no> as row 2'],
  ],
  [
    'a duplicate by name and unit, not by name alone',
    'navn;enhet\nKari;A\nkari;a\nKari;B',
    ['Kari (A)', 'kari (a) as row 2', 'Kari (B)'],
  ],
  ['a line without a name is kept and told', 'navn;epost\n;k@x.no', ['- <k@x.no> name-missing']],
  ['a mail that is none', 'navn;epost\nKari;kari(at)x.no', ['Kari <kari(at)x.no> mail-odd']],
  ['a name that is too long', `navn\n${'a'.repeat(81)}`, [`${'a'.repeat(81)} name-long`]],
  ['a quotation mark inside a word', 'navn;enhet\nO"Hara;A\nKari;B', ['O"Hara (A)', 'Kari (B)']],
  ['formulas are text', 'navn\n=1+1', ['=1+1']],
]

for (const [what, pasted, people] of cases) test(`a roster of ${what}`, () => deepStrictEqual(told(pasted), people))

test('row numbers are those of what was pasted, and empty lines are counted', () => {
  const { rows, skipped } = readRoster('Navn\n\nKari\n\n\nOla')
  deepStrictEqual(
    rows.map(({ row }) => row),
    [3, 6],
  )
  strictEqual(skipped, 3)
})

test('more people than a roster can hold are told, not cut off in silence', () => {
  const names = (count: number): string => Array.from({ length: count }, (_, index) => `Person ${index}`).join('\n')
  strictEqual(readRoster(names(mostRows)).isTooLong, false)
  strictEqual(readRoster(names(mostRows + 1)).isTooLong, true)
})

const wanted = (name: string, unit = '', mail = ''): Wanted => ({ name, mail, unit, isManager: false })
const nobody = { persons: {}, units: {}, isDoorOpen: false }
const guest = {
  isManager: false,
  sitting: { 1: 1, 2: 1 },
  cameToTheDoor: false,
  arrivedAt: { 1: null, 2: null },
  leftAt: { 1: null, 2: null },
  reachedBy: { 1: null, 2: null },
}

test('a list pasted again corrects people and invites nobody twice', () => {
  const first = invite([wanted('Kari', 'A', 'k@x.no'), wanted('Ola', 'A'), wanted('Ola', 'B')], nobody, [])
  strictEqual(new Set(first.persons.map(({ person }) => person)).size, 3)
  strictEqual(Object.keys(first.units).length, 2)
  const people = {
    ...nobody,
    persons: Object.fromEntries(first.persons.map(({ person, unit }) => [person, { ...guest, unit }])),
    units: first.units,
  }
  const rows = [wanted('Ola', 'B'), wanted('Kari Bråten', 'a', 'K@x.no'), wanted('Ola', 'A'), wanted('Per')]
  const second = invite(rows, people, first.persons)
  const [kari, olaA, olaB] = first.persons.map(({ person }) => person)
  deepStrictEqual(
    second.persons.slice(0, 3).map(({ person }) => person),
    [olaB, kari, olaA],
  )
  ok(!first.persons.some(({ person }) => person === second.persons[3]?.person))
  deepStrictEqual(Object.keys(second.units).sort(), Object.keys(first.units).sort())
})

test('what a list does not say stays as it was', () => {
  const traits = { isPartTime: true, hasNoPhone: true, needsNearDoor: true, languages: 'norsk, polsk' }
  const { persons, units } = invite([{ ...wanted('Kari', 'A', 'k@x.no'), isManager: true, ...traits }], nobody, [])
  const [kari] = persons
  const people = {
    ...nobody,
    units,
    persons: { [kari?.person ?? '']: { ...guest, ...kari, unit: kari?.unit ?? null } },
  }
  const again = invite([{ name: 'Kari B', mail: 'K@x.no' }], people, persons)
  deepStrictEqual(again.persons, [{ ...kari, name: 'Kari B', mail: 'K@x.no' }])
  const emptied = invite([{ ...wanted('Kari', '', ''), person: kari?.person, languages: '' }], people, persons)
  deepStrictEqual(emptied.persons, [{ ...kari, mail: null, unit: null, isManager: false, languages: '' }])
  strictEqual(
    invite([{ name: 'Kari', unit: 'A', person: null }], people, persons).persons[0]?.person === kari?.person,
    false,
  )
})

test('two of the same name in one list are two people', () => {
  const { persons } = invite([wanted('Kari'), wanted('Kari')], nobody, [])
  strictEqual(new Set(persons.map(({ person }) => person)).size, 2)
})

test('nobody outside the roster is renamed by naming them', () => {
  const { persons } = invite([{ ...wanted('Kari'), person: 'staff-turid' }], nobody, [])
  ok(persons[0]?.person !== 'staff-turid')
})
