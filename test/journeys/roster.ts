/**
 * The staff of Blåbærhaugen as somebody would copy it out of a spreadsheet: 34 people in four units, two managers,
 * one of them listed twice, one empty line in the middle.
 */
const units = {
  Blåveis: [
    'Amina Yusuf',
    'Jonas Bakke',
    'Ragnhild Øien',
    'Piotr Nowak',
    'Sølvi Aas',
    'Mari Lunde',
    'Eirik Sætre',
    'Nadia Haddad',
    'Tone Dahl',
  ],
  Hestehov: [
    'Else Tangen',
    'Bjørn Åsen',
    'Leila Karimi',
    'Kåre Myhre',
    'Ingrid Solli',
    'Thea Nygård',
    'Omar Ali',
    'Vilde Strøm',
  ],
  Kløver: [
    'Håkon Lie',
    'Åse Berge',
    'Fatima Noor',
    'Grete Moe',
    'Sindre Foss',
    'Anh Nguyen',
    'Kari Brekke',
    'Østen Hauge',
  ],
  Linnea: ['Siri Lunde', 'Mikkel Rønning', 'Zofia Kowalska', 'Randi Eide', 'Pål Bråten', 'Hege Sørli', 'Liv Tveit'],
} as const
const managers = [
  ['Turid Moen', 'Ledelse'],
  ['Øyvind Kvåle', 'Ledelse'],
] as const

const slug = (name: string): string =>
  name.toLowerCase().replaceAll('å', 'a').replaceAll('ø', 'o').replaceAll('æ', 'e').replaceAll(' ', '.')
const row = (name: string, unit: string, isManager: boolean): string =>
  [name, `${slug(name)}@blabarhaugen.example`, unit, isManager ? 'ja' : ''].join('\t')

export const names: readonly string[] = [...managers.map(([name]) => name), ...Object.values(units).flat()]

const rows = [
  ...managers.map(([name, unit]) => row(name, unit, true)),
  ...Object.entries(units).flatMap(([unit, people]) => people.map((name) => row(name, unit, false))),
]

/** What is pasted: a heading, the rows, an empty line, and Else Tangen once more. */
export const pastedRoster = [
  ['Navn', 'E-post', 'Avdeling', 'Leder'].join('\t'),
  ...rows.slice(0, 20),
  '',
  ...rows.slice(20),
  row('Else Tangen', 'Hestehov', false),
].join('\r\n')
