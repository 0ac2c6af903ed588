import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { Parser } from 'saxen'
import { unzip } from '../../src/server/roster/zip.ts'

/** Reads documents as other programs do, so that no test has to trust those that wrote them. */
export type Element = Readonly<{
  name: string
  attributes: Readonly<Record<string, string>>
  inside: readonly string[]
}>
export type Xml = Readonly<{ elements: readonly Element[]; texts: readonly (readonly [string, string])[] }>

/** Signs that no XML may hold, however they are written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#x?0*(?:[0-8]|1[0-9a-f]|[bcef]);/iu

/** Whatever is not well-formed is a fault. */
export function parseXml(xml: string): Xml {
  if (forbidden.test(xml) || !xml.isWellFormed()) throw new Error('a sign that no XML may hold')
  const parser = new Parser()
  const [open, elements, texts]: [string[], Element[], [string, string][]] = [[], [], []]
  const fault = (error: Error): void => {
    throw error
  }
  parser.on('error', fault)
  parser.on('warn', fault)
  parser.on('openTag', (name, attributesOf, decode) => {
    const raw = Object.entries(attributesOf() as Record<string, string>)
    const attributes = Object.fromEntries(raw.map(([key, value]) => [key, decode(value)]))
    elements.push({ name, attributes, inside: [...open] })
    open.push(name)
  })
  parser.on('closeTag', () => void open.pop())
  parser.on('text', (text, decode) => void texts.push([open.at(-1) ?? '', decode(text)]))
  parser.parse(xml)
  if (open.length) throw new Error(`not closed: ${open.join(' ')}`)
  return { elements, texts }
}

/** The files of a DOCX or XLSX, each of which must be well-formed XML where it is XML. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const files = unzip(Buffer.from(bytes), () => true, 50_000_000)
  const parts = [...files].flatMap(([name, file]): [string, string][] =>
    /\.(?:xml|rels)$/.test(name) ? [[name, Buffer.from(file).toString('utf8')]] : [],
  )
  for (const [name, xml] of parts) {
    try {
      parseXml(xml)
    } catch (fault) {
      throw new Error(`${name}: ${String(fault)}`)
    }
  }
  return new Map(parts)
}

export type Read = Readonly<{ text: string; elements: readonly Element[]; styles: readonly string[] }>

/** A DOCX: its text by paragraph, and how it is built. */
export function readDocx(bytes: Uint8Array): Read {
  const { elements, texts } = parseXml(partsOf(bytes).get('word/document.xml') ?? '')
  const styles = elements.flatMap(({ name, attributes }) => (name === 'w:pStyle' ? (attributes['w:val'] ?? []) : []))
  const text = texts.flatMap(([inside, said]) => (inside === 'w:t' ? said : [])).join('\n')
  return { text, elements, styles }
}

const library = PDFiumLibrary.init()

export type ReadPdf = Readonly<{ text: string; pages: number; raw: string }>

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await (await library).loadDocument(bytes)
  const said = [...document.pages()].map((page) => page.getText())
  document.destroy()
  return { text: lettersOf(said.join('')), pages: said.length, raw: Buffer.from(bytes).toString('latin1') }
}

/** What can be read, without what only lays it out in lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the reader of PDFs puts one where a word was divided
export const lettersOf = (said: string): string => said.replaceAll(/[\s\u0002\u00ad\ufffe-]/g, '')

/** Has this machine a LibreOffice? Where it has none, a test says that it was left out. */
export const hasOffice = spawnSync('soffice', ['--version']).status === 0

/** Opens files in LibreOffice and saves them as another kind; what it could not open is missing. */
export function throughOffice(
  folder: string,
  files: Readonly<Record<string, Uint8Array>>,
  as: string,
): ReadonlyMap<string, Buffer> {
  const paths = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  })
  const own = `-env:UserInstallation=file://${join(folder, 'office')}`
  spawnSync('soffice', [own, '--headless', '--convert-to', as, '--outdir', folder, ...paths], { timeout: 180_000 })
  const ending = as.split(':')[0] ?? as
  return new Map(
    Object.keys(files).flatMap((name): [string, Buffer][] => {
      try {
        return [[name, readFileSync(join(folder, `${name.replace(/\.\w+$/, '')}.${ending}`))]]
      } catch {
        return []
      }
    }),
  )
}
