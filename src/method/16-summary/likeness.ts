/**
 * How alike two wishes are, from 0 to 1, as a suggestion of what says the same (C9); a person decides. It knows the
 * small words and endings of Norwegian, Danish and English, that bokmål and nynorsk spell differently, that words are
 * written together (`kaffepause` has a `pause` in it), and a few words by which workplaces say the same thing.
 */
export const likeness = (one: string, other: string): number => likenessOf(stemsOf(one), stemsOf(other))

function likenessOf(left: readonly string[], right: readonly string[]): number {
  if (!left.length || !right.length) return 0
  const best = (stem: string, among: readonly string[]): number => Math.max(...among.map((two) => alike(stem, two)))
  const from = sum(left.map((stem) => best(stem, right))) / left.length
  const back = sum(right.map((stem) => best(stem, left))) / right.length
  // A short wish that lies wholly in a longer one says part of the same.
  return 0.5 * Math.max(from, back) + 0.5 * ((from + back) / 2)
}

/** From here on two wishes are worth laying side by side. */
export const alikeEnough = 0.6

/** Those among some texts that are like a text, the most like first. Made once for many questions. */
export function likesAmong<Other extends Readonly<{ text: string }>>(
  others: readonly Other[],
): (text: string) => readonly Other[] {
  const stemmed = others.map((other) => ({ other, stems: stemsOf(other.text) }))
  return (text) => {
    const own = stemsOf(text)
    return stemmed
      .map(({ other, stems }) => ({ other, score: likenessOf(own, stems) }))
      .filter(({ score }) => score >= alikeEnough)
      .sort((one, two) => two.score - one.score)
      .map(({ other }) => other)
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Two stems: the same, the same thing in other words, one at the end or the start of the other, or nearly spelt alike. */
function alike(one: string, other: string): number {
  if (one === other) return 1
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length >= 4 && (long.endsWith(short) || long.startsWith(short))) return 0.8
  if (short.length < 5) return 0
  const [left, right] = [pairs(one), pairs(other)]
  const shared = [...left].filter((pair) => right.has(pair)).length
  const spelt = (2 * shared) / (left.size + right.size)
  return spelt >= 0.7 ? spelt : 0
}

const pairs = (word: string): ReadonlySet<string> =>
  new Set(Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)))

/** The stems of the words that carry the meaning; of a text of small words only, all of them. */
export function stemsOf(text: string): readonly string[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const carrying = words.filter((word) => !small.has(word))
  return [...new Set((carrying.length ? carrying : words).map(stem))]
}

const endings =
  /(?:heitene|hetene|ingene|ingane|heten|heita|ingen|inga|elser|elsen|ene|ane|ede|ers|ing|het|heit|else|en|et|er|ar|es|a|e|s)$/

const stem = (word: string): string => sameThing.get(root(word)) ?? root(word)

/** Without its ending, and spelt as all of them could spell it. */
function root(word: string): string {
  const spelt = spellings.reduce((changed, [from, to]) => changed.replace(from, to), word)
  const short = spelt.replace(endings, '')
  const stripped = short.length >= 3 ? short : spelt
  // The consonant that is doubled before an ending: `latter`, `takket`.
  return stripped.length > 3 ? stripped.replace(/([bdfgklmnprst])\1$/, '$1') : stripped
}

/** Where bokmål, nynorsk and Danish spell one word in their own ways. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/æ/g, 'e'],
  [/ö/g, 'ø'],
  [/ä/g, 'e'],
  [/^kv/, 'hv'],
  [/ei/g, 'e'],
  [/øy/g, 'ø'],
  [/(?<=[aeiouyøå])jg(?=[aeiouyøå]|$)/g, 'g'],
  [/(?<=[aeiouyøå])g(?=(?:e|er)?$)/g, 'k'],
  [/(?<=[aeiouyøå])d(?=(?:e|er)?$)/g, 't'],
  [/kj(?=e)/g, 'k'],
  [/nd/g, 'n'],
  [/ld/g, 'l'],
]

const small = new Set(
  (
    'og i å at en et ei ein eit den det dei de der som på til fra frå med for av om men eller når no nå så er var vere være ' +
    'blir bli blive vil vi oss vår vårt våre du deg dere dykk jer jeg eg meg man seg sine sin har ha kan må skal skulle ' +
    'alle noe noko noen nokon flere fleire mer meir mere mindre mye mykje meget bedre betre bare berre kun også òg ikke ' +
    'ikkje hver kvar kvart hvert enn ved under over ut inn ind opp op ned mellom mellem mens medan mens hverandre kvarandre ' +
    'hinanden andre annen anna a an the of to in on and or for with without more less we us our you be is are have has ' +
    'that this it each other every not at by from who when'
  ).split(' '),
)

/** Words by which people at work mean much the same, each by the stem that it becomes. */
const sameThing: ReadonlyMap<string, string> = new Map(
  (
    [
      ['ros', 'ros roser anerkjennelse anerkjenning anerkendelse takk takke takket tak skryt skryte praise thanks'],
      ['latter', 'latter humor le ler ledd latteren moro gøy sjov laughter laugh fun humour'],
      ['tilbakemelding', 'tilbakemelding tilbakemeldinger feedback respons'],
      ['samarbeid', 'samarbeid samarbeide samarbejde teamwork lagarbeid'],
      ['prat', 'prat prate prater snakk snakke snakker snak samtale samtaler samtale tal tale talk conversation'],
      ['ro', 'ro rolig rolige stillhet stille fred calm quiet'],
      ['vikar', 'vikar vikarer vikarene bemanning bemanningen folk hender personale staff'],
      [
        'leder',
        'leder ledere lederen leiar leiarar leiaren sjef sjefen styrer styraren ledelse ledelsen leiing chef manager',
      ],
      ['uke', 'uke uka uken uker veke veka veker uge ugen uger week weeks'],
      ['plan', 'plan planen planer planlegging planlegge planlægning turnus vaktplan plans'],
      ['opplæring', 'opplæring kurs kurset læring uddannelse training course'],
    ] as const
  ).flatMap(([one, words]) => words.split(' ').map((word) => [root(word), root(one)] as const)),
)
