import { deepStrictEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { alikeEnough, likeness, likesAmong } from './likeness.ts'

const saysTheSame = [
  ['Mer tid sammen', 'Tid til å være sammen'],
  ['Flere kaffepauser', 'Kaffepause sammen hver dag'],
  ['Ros fra lederen', 'At sjefen sier takk'],
  ['Latter på morgenen', 'Mer humor og latter'],
  ['Meir ro i arbeidet', 'Mer arbeidsro'],
  ['Meir tid til kvarandre', 'Mer tid til hverandre'],
  ['At noen sier takk', 'Mer ros og anerkjennelse'],
  ['Tid til å prate om barna, ikke bare om vaktene', 'Snakke om barna'],
  ['Turdag hver uke', 'Turdager'],
  ['Bedre samarbeid mellom avdelingene', 'Samarbeid på tvers av avdelinger'],
  ['Bedre samarbejde', 'Betre samarbeid'],
  ['More time together', 'Time together every week'],
  ['Fleire faste vikarar', 'Faste vikarer vi kjenner'],
  ['Tydelegare plan for veka', 'Planen for uka dagen før'],
  ['Flere pauser', 'Faste pauser hver dag'],
  ['Ros fra chefen', 'At lederen siger tak'],
  ['Mere ro i arbejdet', 'Arbejdsro'],
  ['Feedback from the manager', 'More feedback'],
  ['Calm breaks', 'Breaks in a calm room'],
] as const
const saysAnother = [
  ['Mer tid sammen', 'Nye stoler'],
  ['Latter på morgenen', 'Vite planen dagen før'],
  ['Turdag hver uke', 'At noen sier takk'],
  ['Mindre støy', 'Mer ros'],
  ['Kortere møter', 'Flere turdager'],
  ['Nye datamaskiner', 'Nye stoler'],
  ['Faste pauser', 'Faste møter'],
  ['Tid til å prate om barna', 'Tid til planlegging'],
  ['Møter på morgenen', 'Latter på morgenen'],
  ['Mer', '!'],
  ['Nye stolar', 'Meir latter'],
  ['Kortare møte', 'Fast vikar midt på dagen'],
  ['Flere ture i skoven', 'Ros fra chefen'],
  ['Bedre kaffe', 'Kortere møder'],
  ['New chairs', 'More laughter'],
  ['Shorter meetings', 'Know the plan the day before'],
] as const

/** The same to a person, and not seen here: half of the words are others. Better unseen than suggested wrongly. */
const notSeen = [['Meir latter i kvardagen', 'Humor på jobben']] as const

for (const [one, other] of notSeen) {
  test(`«${one}» and «${other}» are left to the eye`, () => ok(likeness(one, other) < alikeEnough))
}
for (const [one, other] of saysTheSame) {
  test(`«${one}» is like «${other}»`, () => ok(likeness(one, other) >= alikeEnough, String(likeness(one, other))))
}
for (const [one, other] of saysAnother) {
  test(`«${one}» is not like «${other}»`, () => ok(likeness(one, other) < alikeEnough, String(likeness(one, other))))
}
test('it is the same from both sides, and a text is wholly like itself', () => {
  for (const [one, other] of [...saysTheSame, ...saysAnother]) {
    equal(likeness(one, other), likeness(other, one))
    if (/\w/.test(one)) equal(likeness(one, one), 1)
  }
})
test('those that are like it, the most like first', () => {
  const among = likesAmong(['Nye stoler', 'Mer humor', 'Latter på morgenen hver dag'].map((text) => ({ text })))
  const likes = among('Latter på morgenen').map(({ text }) => text)
  deepStrictEqual(likes, ['Latter på morgenen hver dag', 'Mer humor'])
  deepStrictEqual(among('Kortere møter'), [])
})
