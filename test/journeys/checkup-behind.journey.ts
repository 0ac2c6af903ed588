import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { configured } from '../../src/server/config.ts'
import { startServer } from '../../src/server/server.ts'
import { cannotRun, startProxy } from '../deploy/proxy.ts'
import { freePort } from '../postgres/server.ts'
import { heading, press, sees } from './hands.ts'

// Whoever set Flippover up behind a proxy, with an example of deploy/, asks whether all is well with it.

for (const example of ['nginx.conf', 'Caddyfile'] as const) {
  test(`behind ${example} the page for whoever set it up says how it is`, async ({ browser }) => {
    const reason = cannotRun(example)
    test.skip(reason !== false, String(reason))
    const dataDir = mkdtempSync(join(tmpdir(), 'flippover-journey-'))
    const [port, tls] = [await freePort(), await freePort()]
    const server = await startServer(
      configured({ port, host: '127.0.0.1', dataDir, publicUrl: `https://localhost:${tls}` }),
    )
    let proxy = await startProxy(example, { tls, servers: [port] })
    const page = await browser.newPage({ ignoreHTTPSErrors: true })
    try {
      await page.goto(server.firstLink ?? '/')
      await page.getByLabel('Navnet ditt').fill('Turid Moen')
      await press(page, 'Begynn')
      await page.getByRole('link', { name: 'Sjekk serveren' }).click()
      await heading(page, 'Står alt bra til med serveren?')
      await sees(page, 'Det som skjer, kommer fram med en gang.')
      await sees(page, 'Alle sikkerhetshodene kommer fram til nettleseren.')
      await sees(page, `Lenker og QR-koder peker til https://localhost:${tls}.`)
      await expect(page.getByText('Må ordnes')).toHaveCount(0)

      if (example !== 'nginx.conf') return
      await proxy.stop()
      proxy = await startProxy(example, { tls, servers: [port] }, (text) =>
        text.replace('proxy_buffering off;', 'proxy_buffering on; proxy_ignore_headers X-Accel-Buffering;'),
      )
      await press(page, 'Se etter på nytt')
      await sees(page, 'En proxy samler opp strømmen.')
    } finally {
      await page.close()
      await proxy.stop()
      await server.close()
      rmSync(dataDir, { recursive: true, force: true })
    }
  })
}
