import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/**
 * Phones fetch the pages squeezed as small as they go; that is done once, here, and not at every request. As gzip too:
 * over plain http in a meeting room no browser asks for brotli.
 */
const squeezed: Plugin = {
  name: 'squeezed',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        const content = file.type === 'chunk' ? file.code : file.source
        if (!/\.(js|css|svg)$/.test(file.fileName)) continue
        const source = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
        this.emitFile({ type: 'asset', fileName: `${file.fileName}.br`, source })
        this.emitFile({ type: 'asset', fileName: `${file.fileName}.gz`, source: gzipSync(content, { level: 9 }) })
      }
    },
  },
}

export default defineConfig({
  plugins: [react(), squeezed],
  // The one line by which the screens run on Preact instead of React.
  resolve: {
    alias: { react: 'preact/compat', 'react-dom': 'preact/compat', 'react/jsx-runtime': 'preact/jsx-runtime' },
  },
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: 'src/web/public',
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'es2020',
    // The content security policy allows nothing inline, so nothing is.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What nearly every screen stands on comes as two files, not as fifty that are each fetched on their own: what the
    // door needs, and what every screen inside a process does.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'door', test: /src\/web\/main\.tsx/, priority: 2 },
            { name: 'room', test: /src\/web\/(inside|parts|kept|trouble)/, priority: 1 },
          ],
        },
      },
    },
  },
})
