import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { loadFonts } from '@myriaddreamin/typst.ts'
import { createTypstCompiler, type TypstCompiler } from '@myriaddreamin/typst.ts/compiler'

/** A document to set: the name of a template beside this file, and what stands in it. */
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

async function setPdf({ template, data }: Order): Promise<Uint8Array> {
  const compiler = await ready
  compiler.addSource(`/${template}`, await readFile(new URL(template, import.meta.url), 'utf8'))
  // 1 is CompileFormatEnum.pdf: an enum that types alone know.
  const { result, diagnostics } = await compiler.compile({
    mainFilePath: `/${template}`,
    inputs: { plan: JSON.stringify(data) },
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
