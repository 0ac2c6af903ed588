// `npm run gallery`: walks the journey once more and keeps every screen as a picture, in light and in dark.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const gallery = join(root, 'gallery')
rmSync(gallery, { recursive: true, force: true })
const { status } = spawnSync(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'test'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, GALLERY: gallery },
})
console.log(`The pictures lie in ${gallery}`)
process.exitCode = status ?? 1
