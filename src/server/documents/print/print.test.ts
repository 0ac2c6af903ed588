import { deepStrictEqual, match, ok } from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import { PNG } from 'pngjs'
import { minute } from '../../../kernel/values.ts'
import { languages } from '../../../kernel/words.ts'
import { type Kind, kinds, type Paper, papers } from '../../../method/02-preparation/papers.ts'
import { type Event, evolve, type State } from '../../../process/process.ts'
import { holds } from '../../privacy/holds.ts'
import type { Asked } from './asked.ts'
import { hangingUp, kindergarten, largeHouse, nobodyYet, planPublished } from './made-up.ts'
import { fileName, printModel, printPdf, titleOf } from './print.ts'

/** Printers cannot reach the outermost 4 mm: what stands there is cut. */
const edge = 4 / 25.4
/** Dots to the inch at which a page is looked at: enough to see that something is there. */
const dots = 30

const named: readonly Kind[] = ['table-plan', 'place-cards', 'sign-in', 'host-roster']
const library = PDFiumLibrary.init()

/** Where to lay the pages to look at them, `PAGES=/tmp/pages`; nowhere unless somebody asks. */
const folder = process.env.PAGES ?? ''

type Dots = Readonly<{ data: Uint8Array; width: number; height: number }>
type Page = ReturnType<PDFiumDocument['getPage']>

async function dotsOf(page: Page, scale: number): Promise<Dots> {
  let seen: Dots | null = null
  await page.render({
    scale,
    render: async ({ data, width, height }) => {
      seen = { data: Uint8Array.from(data), width, height }
      return new Uint8Array()
    },
  })
  return seen ?? { data: new Uint8Array(), width: 0, height: 0 }
}

/** How many dots are inked, and how many of them where no printer reaches. */
function inkOn({ width, height, data }: Dots): Readonly<{ all: number; cut: number }> {
  const margin = Math.floor(edge * dots)
  let [all, cut] = [0, 0]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * 4 + 1] ?? 255) > 235) continue
      all += 1
      if (x < margin || y < margin || x >= width - margin || y >= height - margin) cut += 1
    }
  }
  return { all, cut }
}

async function layOut(name: string, document: PDFiumDocument, page: number): Promise<void> {
  const { data, width, height } = await dotsOf(document.getPage(page), 1.5)
  const png = new PNG({ width, height })
  png.data = Buffer.from(data)
  writeFileSync(join(folder, `${name}-${String(page + 1).padStart(3, '0')}.png`), PNG.sync.write(png))
}

/** What the reader of PDFs puts where a word was divided. */
const divided = String.fromCharCode(2)
/** What can be read, without what only lays it out in lines. */
const letters = (said: string): string => said.replaceAll(divided, '').replaceAll(/[\s\u00ad\ufffe-]/g, '')

type Read = Readonly<{ raw: string; text: string; pages: number }>

async function read(kind: Kind, asked: Asked, paper: Paper): Promise<Read> {
  const pdf = await printPdf(kind, asked, paper)
  const document = await (await library).loadDocument(pdf)
  const said: string[] = []
  for (const page of document.pages()) {
    // Rendering closes the page: first its words, then its picture.
    said.push(page.getText())
    const picture = await dotsOf(page, dots / 72)
    const { all, cut } = inkOn(picture)
    ok(all > 20, `${kind} ${paper} page ${page.number + 1} is empty`)
    deepStrictEqual(cut, 0, `${kind} ${paper} page ${page.number + 1} runs over the edge`)
    const long = (Math.max(picture.width, picture.height) / dots) * 25.4
    ok(Math.abs(long - (paper === 'a4' ? 297 : 420)) < 2, `${kind} is on ${paper}`)
    if (folder) await layOut(`${kind}-${paper}-${document.getPageCount()}`, document, page.number)
  }
  document.destroy()
  return { raw: Buffer.from(pdf).toString('latin1'), text: letters(said.join('')), pages: said.length }
}

for (const paper of papers) {
  test(`every kind for 34 people on ${paper}: nothing is cut, and it can be read aloud`, async () => {
    const asked = kindergarten()
    for (const kind of kinds) {
      const { raw, text } = await read(kind, asked, paper)
      match(raw, /\/StructTreeRoot/, `${kind} is tagged`)
      match(raw, /\/Lang ?\(nb/, `${kind} says its language`)
      match(raw, /\/Title ?[(<]/, `${kind} has a title`)
      if (!named.includes(kind) && kind !== 'binder') continue
      for (const person of Object.keys(asked.state.people.persons)) {
        ok(text.includes(letters(asked.names[person] ?? '?')), `${asked.names[person]} stands in ${kind}`)
      }
    }
  })

  test(`before anything is known every kind can be filled in by hand, on ${paper}`, async () => {
    for (const kind of kinds) ok((await read(kind, nobodyYet(), paper)).pages >= 1)
  })
}

test('400 people with long names: every name stands there, whole', async () => {
  const asked = largeHouse()
  for (const kind of named) {
    const { text } = await read(kind, asked, 'a4')
    for (const person of Object.keys(asked.state.people.persons)) {
      ok(text.includes(letters(asked.names[person] ?? '?')), `${asked.names[person]} stands in ${kind}`)
    }
  }
  ok((await read('table-plan', asked, 'a3')).pages >= 5)
  deepStrictEqual((await read('letters', asked, 'a4')).pages, asked.withoutMail.length, 'one page each')
})

test('a name that no language can divide stays on its card', async () => {
  const asked = kindergarten()
  const [person = ''] = Object.keys(asked.state.people.persons)
  const name = 'W'.repeat(80)
  const odd: Asked = { ...asked, names: { ...asked.names, [person]: name } }
  for (const kind of named) ok((await read(kind, odd, 'a4')).text.includes(name), kind)
})

test('what somebody wrote is never read as markup', async () => {
  const asked = kindergarten()
  const nasty = '#import "x" $1$ *fet* _kursiv_ @her ] } "'
  const [person = ''] = Object.keys(asked.state.people.persons)
  const odd: Asked = { ...asked, workplace: nasty, names: { ...asked.names, [person]: nasty } }
  for (const kind of named) ok((await read(kind, odd, 'a4')).text.includes(letters(nasty)), kind)
})

test('each language has every paper, a title of its own and a name for its file', async () => {
  for (const language of languages) {
    for (const meeting of [1, 2] as const) {
      const asked: Asked = { ...kindergarten(), language, meeting }
      for (const kind of kinds) {
        const { page, ...said } = printModel(kind, asked, 'a4')
        match(page, /\{n\}.*\{all\}/, 'filled in when the pages are counted')
        ok(!/\{\w+\}/.test(JSON.stringify(said)), `${kind} in ${language} has a blank left`)
        match(fileName(kind, asked, 'a3'), /^[a-z0-9-]+-a3\.pdf$/)
        ok(titleOf(kind, asked).includes('Blåbærhaugen'))
      }
    }
    const pdf = Buffer.from(await printPdf('binder', { ...kindergarten(), language, meeting: 2 }, 'a4'))
    match(pdf.toString('latin1'), new RegExp(`/Lang ?\\(${language}`))
  }
})

test('the notice says the times by which the server deletes', async () => {
  const said = JSON.stringify(printModel('notice', kindergarten(), 'a4'))
  const hour = 60 * minute
  const hours = [holds.notesAfterMeeting, holds.notesAtMost].map((time) => `${time / hour} timer`)
  const days = [holds.names, holds.contacts, holds.places].map((time) => `${time / (24 * hour)} dager`)
  match(said, new RegExp([...hours, ...days].join('.*')))
})

test('a letter is one page each, however much the employees are told', async () => {
  const asked = largeHouse()
  const told: Event = {
    stage: 'preparation',
    event: {
      type: 'employees-informed',
      discussedOn: null,
      about: 'preparation.information',
      words: { text: 'Det er frivillig å være med, og ingen ser hvem som skrev hva. '.repeat(32) },
    },
  }
  const withoutMail = asked.withoutMail.slice(0, 3)
  const { pages, text } = await read('letters', { ...asked, withoutMail, state: evolve(asked.state, told) }, 'a4')
  deepStrictEqual(pages, 3)
  ok(text.includes(letters('ingen ser hvem som skrev hva')))
})

test('where people work in shifts, each sitting has its programme, and its tables when it alone is asked for', () => {
  const asked = kindergarten()
  const people = Object.keys(asked.state.people.persons).slice(0, 4)
  const state = (
    [
      {
        stage: 'preparation',
        event: {
          type: 'sitting-booked',
          meeting: 1,
          sitting: 2,
          startsAt: Date.UTC(2027, 0, 15, 13),
          minutes: 120,
          about: 'preparation.meeting-1.sitting-2',
          words: { place: 'Kantina' },
        },
      },
      { stage: 'people', event: { type: 'sitting-chosen', people, meeting: 1, sitting: 2 } },
      {
        stage: 'groups',
        event: {
          type: 'groups-formed',
          meeting: 1,
          sitting: 2,
          groups: [{ group: 'm1-t10', table: 10, members: people }],
        },
      },
      {
        stage: 'agenda',
        event: { type: 'break-planned', break: 'b1', after: 'wishes', kind: 'lunch', minutes: 30 },
      },
    ] satisfies readonly Event[]
  ).reduce<State>(evolve, asked.state)
  const said = (kind: Kind, sitting: number | null): string =>
    JSON.stringify(printModel(kind, { ...asked, state, sitting }, 'a4').parts)
  match(said('programme', null), /omgang.1.*9\.00.*omgang.2.*Kantina.*14\.00/)
  match(said('programme', 2), /Ønsker på arket.*Lunsj.*Utstilling/)
  deepStrictEqual(said('sheets', 2).match(/Bord \d+/g), ['Bord 10'])
  deepStrictEqual(said('sheets', null).match(/Bord \d+/g)?.length, 10)
  // Those of the later sitting find the sheets of the earlier one, and are found by nobody there.
  match(said('host-roster', 2), /Bord 10.*"visits":\["2"/)
  ok(!said('host-roster', 1).includes('"10"'))
})

for (const paper of papers) {
  test(`the filled exhibition on ${paper}: a page for each sheet, every wish whole, and nobody's name`, async () => {
    const asked = hangingUp()
    const { raw, text, pages } = await read('exhibition', asked, paper)
    match(raw, /\/StructTreeRoot/)
    for (const said of [
      'To voksne ute når barna spiser inne',
      'Vite planen dagen før',
      'Vi lo sammen',
      'Bord 1',
      'Bord 9',
    ]) {
      ok(text.includes(letters(said)), said)
    }
    for (const said of ['Strøket ønske', 'Bare ved bordet', ...Object.values(asked.names)]) {
      ok(!text.includes(letters(said)), `${said} stands there`)
    }
    // The fullest sheet that there can be goes on where it can still be read, and every wish of it stands there whole.
    const wishes = asked.state.wishes['m1-t2']?.wishes ?? {}
    for (const { text: said } of Object.values(wishes)) ok(text.includes(letters(said ?? '?')), said ?? '')
    const others = (await read('exhibition', { ...asked, state: withoutSheet(asked.state, 'm1-t2') }, paper)).pages
    deepStrictEqual(others, 8)
    ok(pages > 9 && pages < 16, `${pages} pages`)
  })
}

const withoutSheet = (state: State, group: string): State => ({
  ...state,
  groups: {
    ...state.groups,
    1: { ...state.groups[1], groups: state.groups[1].groups.filter((one) => one.group !== group) },
  },
})

test('the poster of the plan is one page, however many wishes there are now, and bears nobody\u2019s name', async () => {
  for (const paper of papers) {
    for (const many of [1, 3, 6]) {
      const asked = planPublished(many)
      const { text, pages } = await read('plan-poster', asked, paper)
      deepStrictEqual(pages, 1, `${many} on ${paper}`)
      const said = ['Planen er klar', 'Latter på morgenen', '7 ønsker har fått svar']
      for (const one of said) ok(text.includes(letters(one)), one)
      for (const name of Object.values(asked.names)) ok(!text.includes(letters(name)), `${name} stands there`)
    }
  }
})

test('what was told at the tables stands on the sheets only when it is asked for', () => {
  const said = (asked: Asked): string => JSON.stringify(printModel('exhibition', asked, 'a4'))
  match(said(hangingUp()), /Vi lo sammen/)
  ok(!said({ ...hangingUp(), withHallmarks: false }).includes('Vi lo sammen'))
})

test('each sheet bears the code of its own table, without the secret of the door', () => {
  const asked = hangingUp()
  const codes = (kind: Kind): number => JSON.stringify(printModel(kind, asked, 'a4')).match(/<svg/g)?.length ?? 0
  deepStrictEqual([codes('sheets'), codes('exhibition')], [9, 9])
  const pictures = new Set(JSON.stringify(printModel('sheets', asked, 'a4')).match(/<path[^>]*>/g))
  deepStrictEqual(pictures.size, 9, 'no two are the same')
  ok(!asked.sheetUrl(3).includes('#'))
  // Before there are tables there is nothing to open.
  ok(!JSON.stringify(printModel('sheets', nobodyYet(), 'a4')).includes('<svg'))
})
