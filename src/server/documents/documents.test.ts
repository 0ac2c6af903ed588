import { deepStrictEqual, match, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { hasOffice, lettersOf, partsOf, readDocx, readPdf, throughOffice } from '../../../test/documents/reading.ts'
import { play } from '../../../test/laws/plays.ts'
import { scratchFolder } from '../../../test/scratch.ts'
import { languages } from '../../kernel/words.ts'
import { type DocumentKind, documentKinds, notYet } from '../../process/documents.ts'
import { type Event, evolve, initial, project, type State } from '../../process/process.ts'
import { attendance } from './reports/people-in.ts'
import { reports } from './reports/reports.ts'
import { write } from './write.ts'

/** All but the exhibition, which is a paper of the print kit. */
const kinds = documentKinds.filter((kind): kind is Exclude<DocumentKind, 'exhibition'> => kind !== 'exhibition')
const responsible = { person: 'staff-turid', roles: ['responsible'] } as const
const events = play(1).flatMap((happening) => happening.events)
const names = { 'staff-turid': 'Turid Moen', 'staff-haakon': 'Håkon Lie', 'staff-else': 'Else Tangen' }
const now = Date.UTC(2027, 2, 12, 9)
const after = (told: readonly Event[]): State => project(told.reduce(evolve, initial), responsible)
const whole = after(events)

/** The same process, where everybody wrote as much as there is room for. */
const longWords = 'Vi vil ha mer av de rolige stundene tidlig på morgenen der noen tar imot hvert barn ved navn. '
const most: Readonly<Record<string, number>> = { note: 2_000, answer: 2_000, reason: 2_000, minutes: 20_000 }
const stretched = after(
  events.map((event) => {
    const words: unknown = 'words' in event.event ? event.event.words : null
    if (words === null || typeof words !== 'object') return event
    const long = Object.entries(words).map(([field, said]) => {
      const size = most[field] ?? 280
      return [
        field,
        said === '' ? said : `${said} ${longWords.repeat(Math.ceil(size / longWords.length))}`.slice(0, size),
      ]
    })
    return { ...event, event: { ...event.event, words: Object.fromEntries(long) } } as Event
  }),
)

test('after the meetings and the plan there is every document', () => {
  deepStrictEqual(
    documentKinds.map((kind) => notYet(kind, whole)),
    documentKinds.map(() => null),
  )
  deepStrictEqual(notYet('plan', after([])), 'after-gathering')
  ok(documentKinds.every((kind) => notYet(kind, after([])) !== null))
})

test('what the employees said through the year, what changed and what was learned stand in evaluation and documentation', async () => {
  for (const kind of ['evaluation', 'documentation'] as const) {
    const { text } = readDocx(await write(kind, 'docx', { state: whole, names, language: 'nb', now }))
    for (const said of [
      'Blir det gjort, og hjelper det?',
      'For tidlig å si',
      'Ny pedagogisk leder',
      'To tiltak om gangen',
    ]) {
      ok(text.includes(said), `${kind}: ${said}`)
    }
  }
})

for (const language of languages) {
  test(`every document in ${language}, as DOCX and as tagged PDF, says the same`, async () => {
    const told = { state: whole, names, language, now }
    for (const kind of kinds) {
      const bytes = await write(kind, 'docx', told)
      const docx = readDocx(bytes)
      match(partsOf(bytes).get('docProps/core.xml') ?? '', /<dc:title>[^<]+Blåbærhaugen/, `${kind} has a title`)
      match(partsOf(bytes).get('word/styles.xml') ?? '', new RegExp(`<w:lang w:val="${language}-`), kind)
      ok(docx.styles.includes('Heading1') && docx.styles.includes('Heading2'), `${kind} has headings`)
      ok(!/\{\w+\}/.test(docx.text), `${kind} in ${language} has a blank left`)
      const pdf = await readPdf(await write(kind, 'pdf', told))
      match(pdf.raw, /\/StructTreeRoot/, `${kind} is tagged`)
      match(pdf.raw, new RegExp(`/Lang ?\\(${language}`), `${kind} says its language`)
      match(pdf.raw, /\/Title ?[(<]/, `${kind} has a title`)
      match(pdf.raw, /\/Outlines/, `${kind} has bookmarks`)
      if (kind === 'plan') continue
      for (const line of docx.text.split('\n').filter((said) => said.length > 12)) {
        ok(pdf.text.includes(lettersOf(line)), `${kind}: ${line}`)
      }
    }
  })
}

test('no table lays out a page: each has a head that is repeated, and more than one column of words', async () => {
  for (const kind of kinds) {
    const { elements } = readDocx(await write(kind, 'docx', { state: whole, names, language: 'nb', now }))
    const count = (name: string): number => elements.filter((one) => one.name === name).length
    deepStrictEqual(count('w:tbl'), count('w:tblHeader'), kind)
    ok(!elements.some(({ name, inside }) => name === 'w:tbl' && inside.includes('w:tbl')), `${kind}: none in another`)
  }
})

test('the status fits on one page, however much is in the plan and however much is written', async () => {
  for (const state of [whole, stretched]) {
    const { pages, text } = await readPdf(await write('status', 'pdf', { state, names, language: 'nb', now }))
    deepStrictEqual(pages, 1)
    match(text, /tiltakerferdig/)
  }
})

test('long texts stand there whole in all others', async () => {
  const state = stretched
  const reason = Object.values(state.escalation)[0]?.reason ?? ''
  ok(reason.length > 1_900)
  const letter = await readPdf(await write('escalation', 'pdf', { state, names, language: 'nb', now }))
  ok(letter.text.includes(lettersOf(reason)))
  ok(letter.pages > 1)
  const read = await readPdf(await write('summary', 'pdf', { state, names, language: 'nb', now }))
  const text = read.text.replaceAll(/FlippoverSide\d+av\d+/g, '')
  ok(text.includes(lettersOf(state.summary.minutes?.trim() ?? '?')))
})

test('where hardly anything is known no document has an empty part', () => {
  const until = events.findIndex(({ event }) => event.type === 'agreed')
  const state = after([...events.slice(0, until + 1)])
  for (const kind of kinds) {
    if (kind === 'plan') continue
    const { blocks } = reports[kind]({ state, names: {}, language: 'nb', now })
    blocks.forEach((block, at) => {
      if (block.kind !== 'heading') return
      const next = blocks[at + 1]
      ok(next && !(next.kind === 'heading' && next.level <= block.level), `${kind}: nothing under ${block.text}`)
    })
  }
})

test('who took part is told as counts of five or more, and no count gives away another', () => {
  const people = (employees: number, managers: number) => ({
    state: {
      ...whole,
      people: {
        ...whole.people,
        persons: Object.fromEntries(
          Array.from({ length: employees + managers }, (_, at) => [
            `p${at}`,
            {
              unit: null,
              isManager: at < managers,
              sitting: { 1: 1, 2: 1 },
              cameToTheDoor: false,
              arrivedAt: { 1: 1, 2: null },
              leftAt: { 1: null, 2: null },
              reachedBy: { 1: null, 2: null },
            },
          ]),
        ),
      },
    },
  })
  deepStrictEqual(attendance(people(20, 6), 1), { employees: 20, managers: 6, together: 26 })
  deepStrictEqual(attendance(people(20, 2), 1), { employees: null, managers: null, together: 22 })
  deepStrictEqual(attendance(people(20, 0), 1), { employees: null, managers: null, together: 20 })
  deepStrictEqual(attendance(people(3, 1), 1), { employees: null, managers: null, together: null })
  deepStrictEqual(attendance(people(20, 6), 2), { employees: null, managers: null, together: null })
})

test('the documentation claims no more than it is, and names nobody who took part', async () => {
  for (const language of languages) {
    const said = JSON.stringify(reports.documentation({ state: whole, names, language, now }))
    match(said, /ikke i (?:seg selv|sig selv)|ikkje i seg sjølv|not by itself/)
    for (const name of Object.values(names)) {
      // The one who answers for a measure stands by it, as in the plan.
      ok(!said.replaceAll(/(?:ansvarlig|ansvarleg|answers for it): [^"]*/g, '').includes(name), name)
    }
  }
})

test('the letter to the board says from how many groups a wish came, and has room for the answer', () => {
  const asked = events.filter(({ event }) => event.type !== 'escalation-answered')
  const said = JSON.stringify(reports.escalation({ state: after(asked), names, language: 'nb', now }))
  match(said, /Hvorfor vi spør/)
  match(said, /møte [12]|lagt til av ansvarsgruppen/)
  match(said, /"boxes"/)
  ok(!JSON.stringify(reports.escalation({ state: whole, names, language: 'nb', now })).includes('"boxes"'))
})

test('LibreOffice opens every document', { skip: hasOffice ? false : 'LibreOffice is not here' }, async (context) => {
  const told = { state: whole, names, language: 'nb', now } as const
  const files = await Promise.all(
    kinds.map(async (kind): Promise<[string, Uint8Array]> => [`${kind}.docx`, await write(kind, 'docx', told)]),
  )
  files.push(['fullest.docx', await write('status', 'docx', { ...told, state: stretched })])
  const opened = throughOffice(scratchFolder(context), Object.fromEntries(files), 'pdf')
  deepStrictEqual([...opened.keys()].toSorted(), files.map(([name]) => name).toSorted())
  for (const name of ['status.docx', 'fullest.docx']) {
    const status = await readPdf(opened.get(name) ?? new Uint8Array())
    deepStrictEqual(status.pages, 1, name)
    match(status.text, /Slikstårdetmedplanen/)
  }
})
