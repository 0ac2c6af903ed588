import { deepStrictEqual, match, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import { languages } from '../../../kernel/words.ts'
import type { Level } from '../../../method/22-action-form/levels.ts'
import type { Fate } from '../../../method/31-action-plan/fates.ts'
import { type Event, evolve, initial, type State } from '../../../process/process.ts'
import { renderPlan } from './plan.ts'
import { planModel } from './plan-model.ts'

const published = Date.UTC(2027, 1, 18, 9)
const now = Date.UTC(2027, 2, 12, 9)
const names = { turid: 'Turid Moen', haakon: 'Håkon Lie', else: 'Else Tangen' }

const wish = (name: string, text: string, fate: Fate, reason = '', lookAgain: string | null = null): Event[] => [
  {
    stage: 'actionPlan',
    event: { type: 'wish-added', about: `plan.wish.${name}`, words: { wish: text } },
  },
  {
    stage: 'actionPlan',
    event: { type: 'wish-sorted', about: `plan.wish.${name}`, fate, lookAgain, words: { reason } },
  },
]
const measure = (
  name: string,
  of: string,
  level: Level,
  [what, who, resources, from]: readonly [string, string, string, string],
): Event => ({
  stage: 'actionPlan',
  event: {
    type: 'measure-added',
    about: `plan.measure.${name}`,
    wish: `plan.wish.${of}`,
    level,
    deadline: null,
    words: { what, who, resources, from },
  },
})
const member = (person: string, title: string): Event => ({
  stage: 'preparation',
  event: { type: 'team-joined', person, about: person, words: { title } },
})
const report = (name: string, status: 'under-way' | 'done' | 'waiting', at = now): Event => ({
  stage: 'followUp',
  event: {
    type: 'status-reported',
    measure: `plan.measure.${name}`,
    status,
    at,
    about: `follow-up.${name}`,
    words: { note: '' },
  },
})

/** A plan such as the kindergarten Blåbærhaugen, which does not exist, might have made. */
const told: readonly Event[] = [
  member('turid', 'styrer'),
  member('haakon', 'verneombud'),
  member('else', ''),
  {
    stage: 'preparation',
    event: { type: 'workplace-described', about: 'w', words: { workplace: 'Blåbærhaugen barnehage', purpose: '' } },
  },
  {
    stage: 'preparation',
    event: {
      type: 'criteria-written',
      about: 'c',
      words: {
        process: '',
        result:
          'Vi har lykkes når to voksne er ute fire av fem dager, og når flere enn før svarer at de gleder seg til mandag.',
      },
    },
  },
  ...wish('ute', 'To voksne ute når barna spiser inne', 'now'),
  ...wish('latter', 'Latter på morgenen', 'now'),
  ...wish('kaffe', 'Ny kaffetrakter på personalrommet', 'at-once'),
  ...wish('vakt', 'Vaktplanen henges opp dagen før', 'at-once'),
  ...wish('tur', 'Fast turdag hver uke', 'later', 'Først må vi få pausene på plass.', '2027-04-22'),
  ...wish('prate', 'Tid til å prate om barna', 'later', '', '2027-04-22'),
  ...wish('vikar', 'Fast vikar midt på dagen', 'escalated'),
  ...wish('lyd', 'Lydplater i garderoben', 'escalated'),
  measure('i', 'ute', 'individual', ['Sier fra før frokost hvis vi ikke rekker ut', 'hver av oss', 'ingen', '1. mars']),
  measure('g', 'ute', 'group', ['Avdelingene bytter på å ha to ute kl. 11', 'Amina', 'ny utetavle', '1. mars']),
  measure('l', 'ute', 'leadership', ['Legger pausene om på turnusen', 'Turid', '4 timer', '8. mars']),
  measure('o', 'ute', 'organisation', ['Fast vikar mellom 10.30 og 12', 'Turid', '20 % stilling', '1. aug.']),
  measure('i2', 'latter', 'individual', ['Hilser på alle før jakka er av', 'hver av oss', 'ingen', '22. feb.']),
  measure('g2', 'latter', 'group', ['Felles kaffe ti minutter før åpning, mandager', 'Jonas', 'kaffe', '1. mars']),
  measure('l2', 'latter', 'leadership', ['Åpner sammen med oss to dager i uka', 'Turid', 'tid', '5. april']),
  measure('k', 'kaffe', 'leadership', ['Kjøper inn', 'Else', '', '']),
  { stage: 'actionPlan', event: { type: 'plan-published', version: 1, at: published } },
  report('i', 'under-way'),
  report('g', 'under-way'),
  report('l', 'done'),
  report('o', 'waiting'),
  report('k', 'done', Date.UTC(2027, 1, 12, 12)),
  {
    stage: 'escalation',
    event: {
      type: 'escalated',
      wish: 'plan.wish.vikar',
      at: Date.UTC(2027, 2, 9, 12),
      about: 'escalation.plan.wish.vikar',
      words: { wish: 'Fast vikar midt på dagen', reason: 'Det krever penger' },
    },
  },
  { stage: 'followUp', event: { type: 'look-planned', day: '2027-04-22' } },
]
const state = told.reduce(evolve, initial)

/** The text of a plan with signs that mean something to those who set it. */
const nasty = '#import "x" $1$ *fet* _kursiv_ @her <b>&amp; = + - \\ `kode` ] } "'
const withNasty: State = [
  ...told,
  ...wish('rart', nasty, 'now', `${nasty}\u0007\ud800`),
  measure('rart', 'rart', 'group', [nasty, nasty, nasty, nasty]),
  { stage: 'actionPlan', event: { type: 'plan-published', version: 2, at: published } } as Event,
].reduce(evolve, initial)

/** The files in a zip, by name: as much of the format as a document needs. */
function unzip(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
  const zip = Buffer.from(bytes)
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const files = new Map<string, Buffer>()
  let at = zip.readUInt32LE(end + 16)
  for (let file = 0; file < zip.readUInt16LE(end + 10); file++) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset))
    const local = zip.readUInt32LE(at + 42)
    const name = zip.toString('utf8', at + 46, at + 46 + (nameLength ?? 0))
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const content = zip.subarray(start, start + size)
    files.set(name, method === 8 ? inflateRawSync(content) : content)
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return files
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole))
    .join('\n')

function textInPdf(pdf: Uint8Array): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'plan-'))
  try {
    writeFileSync(join(folder, 'plan.pdf'), pdf)
    const { status, stdout } = spawnSync('pdftotext', ['-layout', join(folder, 'plan.pdf'), '-'], { encoding: 'utf8' })
    return status === 0 ? stdout : null
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('the plan as a text document has real headings, a table that repeats its head, and every letter', async () => {
  const files = unzip(await renderPlan('docx', state, names, 'nb', now))
  const xml = files.get('word/document.xml')?.toString('utf8') ?? ''
  const text = textOf(xml)
  for (const said of [
    'Handlingsplan',
    'Blåbærhaugen barnehage · våren 2027',
    'Vedtatt 18. februar 2027, status per 12. mars',
    'To voksne ute når barna spiser inne',
    'Avdelingene bytter på å ha to ute kl. 11',
    'Venter på styret',
    'til styret 9. mars · venter på svar',
    'tas opp igjen 22. april',
    'Kjøper inn · Else · ferdig 12. februar',
    'Håkon Lie, verneombud',
    'Else Tangen, ansvarsgruppen',
  ]) {
    ok(text.includes(said), said)
  }
  match(xml, /<w:pStyle w:val="Heading1"\/>/)
  match(xml, /<w:pStyle w:val="Heading3"\/>/)
  match(xml, /<w:tblHeader\/>/)
  match(xml, /<w:cantSplit\/>/)
  match(xml, /<w:pgSz w:w="11906" w:h="16838"/)
  match(files.get('word/styles.xml')?.toString('utf8') ?? '', /<w:lang w:val="nb-NO"/)
  ok(files.has('word/footer1.xml'))
})

test('whatever somebody wrote stands in the text document as it was written', async () => {
  const xml = unzip(await renderPlan('docx', withNasty, names, 'nb', now)).get('word/document.xml')
  const text = textOf(xml?.toString('utf8') ?? '')
  deepStrictEqual(text.split(nasty).length - 1, 6)
  ok(!text.includes('\u0007'), 'a bell has no place in a document')
})

test('the plan as a PDF is tagged, knows its language and holds every letter', async () => {
  const pdf = await renderPlan('pdf', state, names, 'nb', now)
  const raw = Buffer.from(pdf).toString('latin1')
  ok(raw.startsWith('%PDF-'))
  match(raw, /\/MarkInfo|\/StructTreeRoot/)
  match(raw, /\/Lang ?\(nb/)
  const text = textInPdf(pdf)
  if (text === null) return
  for (const said of [
    'Handlingsplan',
    'To voksne ute når barna spiser inne',
    'Åpner sammen med',
    'Med en gang',
    'Fast turdag hver uke',
    'Håkon Lie, verneombud',
    'Side 1 av 1',
  ]) {
    ok(text.includes(said), `${said}\n${text}`)
  }
})

test('what somebody wrote is never read as markup', async () => {
  const text = textInPdf(await renderPlan('pdf', withNasty, names, 'nb', now))
  if (text === null) return
  match(text, /#import "x" \$1\$ \*fet\*/)
})

test('in each language there is a whole plan', async () => {
  for (const language of languages) {
    const model = planModel(state, names, language, now)
    ok(!JSON.stringify(model).includes('{day}'), language)
    deepStrictEqual(model.now.wishes.length, 2)
    deepStrictEqual(
      model.others.map(({ items }) => items.length),
      [2, 2, 2],
    )
    ok((await renderPlan('docx', state, names, language, now)).length > 5_000)
    ok((await renderPlan('pdf', state, names, language, now)).length > 5_000)
  }
})

test('before anything is published the document says that it is a draft', () => {
  const draft = told.filter(({ event }) => event.type !== 'plan-published').reduce(evolve, initial)
  match(planModel(draft, names, 'nb', now).dates[0] ?? '', /^Utkast, 12\. mars 2027$/)
})

test('an empty plan can be printed too', async () => {
  ok((await renderPlan('pdf', initial, {}, 'nb', now)).length > 1_000)
  ok((await renderPlan('docx', initial, {}, 'nb', now)).length > 1_000)
})
