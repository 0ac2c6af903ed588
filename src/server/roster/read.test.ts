import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { mostPeople } from '../../method/03-people/limits.ts'
import type { Choice, ListRead } from '../../method/03-people/line.ts'
import { mostBytes, readList } from './read.ts'

type Case = readonly [what: string, pasted: string, people: readonly string[]]

async function read(list: string | Uint8Array, choice: Choice | null = null): Promise<ListRead> {
  const answer = await readList(list, choice)
  if ('refused' in answer) throw new Error(answer.refused)
  return answer
}
const refusal = async (list: string | Uint8Array): Promise<string | null> => {
  const answer = await readList(list, null)
  return 'refused' in answer ? answer.refused : null
}

/** Read as `name <mail> (unit) traits problem as row n`, in short. */
const told = ({ lines }: ListRead): readonly string[] =>
  lines.map((line) =>
    [
      line.name || '-',
      line.mail && `<${line.mail}>`,
      line.unit && `(${line.unit})`,
      line.isManager && 'leads',
      line.isPartTime && 'part-time',
      line.hasNoPhone && 'no-phone',
      line.needsNearDoor && 'near-door',
      line.languages && `speaks ${line.languages}`,
      line.problem,
      line.duplicateOf !== null && `as row ${line.duplicateOf}`,
    ]
      .filter(Boolean)
      .join(' '),
  )

const cases: readonly Case[] = [
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
  ['commas and quotes', 'name,unit\n"Bråten, Kari","Avd ""A"""', ['Kari Bråten (Avd "A")']],
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
  [
    'quotes that hold a line break',
    'navn;enhet\n"Kari\nBråten";"Multe\r\nog Blåbær"\nOla;A',
    ['Kari Bråten (Multe og Blåbær)', 'Ola (A)'],
  ],
  ['a quotation mark too few', 'navn;enhet\n"Kari;A\nOla;B', ['"Kari (A)', 'Ola (B)']],
  ['a nickname in quotation marks', 'navn;enhet\n"Lillebror" Hansen;A\nOla;B', ['"Lillebror" Hansen (A)', 'Ola (B)']],
  [
    'names turned round, but not where few have a comma',
    'navn\tenhet\nKari Bråten, vikar\tA\nOla Vik\tA',
    ['Kari Bråten, vikar (A)', 'Ola Vik (A)'],
  ],
  [
    'languages with another separator inside',
    'name,languages\nKari,norsk;polsk\nOla,norsk;tigrinja',
    ['Kari speaks norsk;polsk', 'Ola speaks norsk;tigrinja'],
  ],
  [
    'a title above the headings',
    'Personalliste;;\nHausten 2026;;\n\nNamn;Avdeling;E-post\nKari;Multe;k@x.no',
    ['Kari <k@x.no> (Multe)'],
  ],
  [
    'traits in bokmål',
    'Navn;Deltid;Uten telefon;Nær døra;Språk\nKari;ja;x;J;norsk, polsk\nOla;nei;;-;',
    ['Kari part-time no-phone near-door speaks norsk, polsk', 'Ola'],
  ],
  [
    'traits in nynorsk',
    'Namn;Deltid;Utan telefon;Bord nær døra;Morsmål\nKari;ja;ja;ja;nynorsk',
    ['Kari part-time no-phone near-door speaks nynorsk'],
  ],
  [
    'traits in Danish',
    'Navn;Deltid;Uden telefon;Tæt på døren;Sprog\nSøren;ja;x;ja;dansk',
    ['Søren part-time no-phone near-door speaks dansk'],
  ],
  [
    'traits in English',
    'Name,Part-time,No phone,Near the door,Languages\nAnn,yes,y,true,English',
    ['Ann part-time no-phone near-door speaks English'],
  ],
  [
    'positions in per cent, as text and as spreadsheets count them',
    'Navn;Stillingsprosent\nKari;80 %\nOla;100\nPer;0,5\nEva;1\nAda;62,5',
    ['Kari part-time', 'Ola', 'Per part-time', 'Eva', 'Ada part-time'],
  ],
  [
    'mail as mail programs copy it',
    'Navn;E-post\nKari;Kari B <K@x.no>\nOla;mailto:o@x.no',
    ['Kari <k@x.no>', 'Ola <o@x.no>'],
  ],
  [
    'no headings: numbers are no names, ja and nei tell who leads',
    '101;Kari;Multe;ja\n102;Ola;Multe;nei',
    ['Kari (Multe) leads', 'Ola (Multe)'],
  ],
  [
    'a heading that names people in a way we do not know',
    'Kollega;Avdeling;E-post\nKari;A;k@x.no',
    ['Kari <k@x.no> (A)'],
  ],
]

for (const [what, pasted, people] of cases) {
  test(`a roster of ${what}`, async () => deepStrictEqual(told(await read(pasted)), people))
}

test('row numbers are those of what was pasted, and what is passed over is counted', async () => {
  const { lines, skipped, above } = await read('Personalliste\nNavn;Avdeling\n\nKari;A\n\n\nOla;A\n')
  deepStrictEqual([lines.map(({ row }) => row), skipped, above], [[4, 7], 3, 1])
})

test('each column tells what it was understood to be, and what in it was not understood', async () => {
  const { columns, hasHeading } = await read('Navn;Stilling;Leder\nKari;Kokk;ja\nOla;Kokk;Turid Moe\nPer;Vikar;')
  strictEqual(hasHeading, true)
  deepStrictEqual(columns, [
    { heading: 'Navn', samples: ['Kari', 'Ola', 'Per'], is: 'name', unclear: 0 },
    { heading: 'Stilling', samples: ['Kokk', 'Vikar'], is: null, unclear: 0 },
    { heading: 'Leder', samples: ['ja', 'Turid Moe'], is: 'manager', unclear: 1 },
  ])
})

test('whoever sees that a column was misunderstood, says what it is', async () => {
  const list = 'Etternavn og\tKalles\nBråten\tKari\nSæther\tOla'
  deepStrictEqual(told(await read(list, { columns: ['last', 'first'], hasHeading: true })), [
    'Kari Bråten',
    'Ola Sæther',
  ])
  const all = await read(list, { columns: ['last', 'first', 'mail'], hasHeading: false })
  deepStrictEqual([all.lines.length, all.columns.length, all.hasHeading], [3, 2, false])
  const twice = await read(list, { columns: ['name', 'name'], hasHeading: true })
  deepStrictEqual(told(twice), ['Bråten', 'Sæther'])
})

test('more people than a roster can hold are told, not cut off in silence', async () => {
  const names = (count: number): string => Array.from({ length: count }, (_, index) => `Person ${index}`).join('\n')
  strictEqual(await refusal(names(mostPeople)), null)
  strictEqual(await refusal(names(mostPeople + 1)), 'too-large')
  strictEqual(await refusal(new Uint8Array(mostBytes + 1).fill(0x61)), 'too-large')
})

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const written: readonly (readonly [how: string, file: Uint8Array])[] = [
  ['UTF-8', Buffer.from('Navn;Avdeling\nKåre Bø;Æ')],
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFFNavn;Avdeling\nKåre Bø;Æ')],
  ['Windows-1252', latin('Navn;Avdeling\r\nKåre Bø;Æ\r\n')],
  ['UTF-16, little end first', Buffer.from('\uFEFFNavn\tAvdeling\r\nKåre Bø\tÆ', 'utf16le')],
  ['UTF-16, big end first', Buffer.from('\uFEFFNavn\tAvdeling\r\nKåre Bø\tÆ', 'utf16le').swap16()],
]
for (const [how, file] of written) {
  test(`a file written in ${how}`, async () => deepStrictEqual(told(await read(file)), ['Kåre Bø (Æ)']))
}
test('the signs that Windows-1252 has of its own', async () => {
  deepStrictEqual(told(await read(latin('Navn\nO\x92Hara \x8Eda'))), ['O’Hara Žda'])
})

const refused: readonly (readonly [what: string, file: Uint8Array, why: string])[] = [
  ['an empty file', bytes(), 'list-empty'],
  ['headings and nobody', Buffer.from('Navn;Avdeling\n'), 'list-empty'],
  ['an Excel file of the old kind', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'list-old'],
  ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d), 'list-other'],
  ['an archive that breaks off', bytes(0x50, 0x4b, 3, 4, 20, 0, 0), 'list-broken'],
]
for (const [what, file, why] of refused) {
  test(`${what} gets a sentence`, async () => strictEqual(await refusal(file), why))
}

test('a text full of quotation marks does not keep anybody waiting', async () => {
  const { lines } = await read(`navn;enhet\n${'"a;"b\n'.repeat(4_000)}`)
  ok(lines.length > 0)
})
