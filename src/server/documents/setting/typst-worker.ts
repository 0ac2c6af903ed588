import { readdir, readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { loadFonts } from '@myriaddreamin/typst.ts'
import { createTypstCompiler, type TypstCompiler } from '@myriaddreamin/typst.ts/compiler'

/** A document to set: its template, as a path among the documents, and what stands in it. */
export type Order = Readonly<{ order: number; template: string; data: unknown }>
export type Delivery = Readonly<{ order: number; pdf: Uint8Array }> | Readonly<{ order: number; trouble: string }>

/** The marker in which a wish is written lies here with its licence; the rest comes with its package. */
const fontFiles = [
  './fonts/ShantellSans_500Medium.ttf',
  '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf',
  '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf',
]

const bytesOf = async (packaged: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(new URL(import.meta.resolve(packaged))))

// What goes wrong comes back with the order; what the wasm loader mutters is of no use to whoever reads the log. Caught
// by whoever started this thread, the muttering would keep the process from ending.
console.warn = () => undefined

async function setUp(): Promise<TypstCompiler> {
  const fonts = await Promise.all(fontFiles.map(bytesOf))
  const compiler = createTypstCompiler()
  await compiler.init({
    // No fonts from the net: what is here is all there is.
    beforeBuild: [loadFonts(fonts, { assets: false })],
    getModule: () => bytesOf('@myriaddreamin/typst-ts-web-compiler/wasm'),
  })
  return compiler
}

const ready = setUp()
const documents = new URL('..', import.meta.url)
const known = new Set<string>()

/** A template may ask for those that lie in the same room. */
async function bringIn(room: string, compiler: TypstCompiler): Promise<void> {
  if (known.has(room)) return
  const files = await readdir(new URL(room, documents))
  for (const file of files.filter((one) => one.endsWith('.typ'))) {
    compiler.addSource(`/${room}${file}`, await readFile(new URL(`${room}${file}`, documents), 'utf8'))
  }
  known.add(room)
}

async function setPdf({ template, data }: Order): Promise<Uint8Array> {
  const compiler = await ready
  await bringIn(template.slice(0, template.lastIndexOf('/') + 1), compiler)
  // 1 is CompileFormatEnum.pdf: an enum that types alone know.
  const { result, diagnostics } = await compiler.compile({
    mainFilePath: `/${template}`,
    inputs: { data: JSON.stringify(data) },
    format: 1,
    diagnostics: 'unix',
  })
  if (!result) throw new Error(`the document could not be set: ${JSON.stringify(diagnostics)}`)
  return result
}

parentPort?.on('message', (order: Order) => {
  setPdf(order).then(
    (pdf) => parentPort?.postMessage({ order: order.order, pdf } satisfies Delivery),
    (trouble: unknown) => parentPort?.postMessage({ order: order.order, trouble: String(trouble) } satisfies Delivery),
  )
})
