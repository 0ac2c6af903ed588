import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { configured } from '../../src/server/config.ts'
import { startServer } from '../../src/server/server.ts'
import { heading, press, sees } from './hands.ts'
import { look, open } from './screens.ts'

// Somebody of the responsible group comes back in with what unlocks their laptop.

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })

/** A device that is part of the laptop, with its owner's finger on it. */
async function withDevice(page: Page): Promise<void> {
  const line = await page.context().newCDPSession(page)
  await line.send('WebAuthn.enable')
  await line.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

/** Presses a button, and Cancel in the window that the browser then shows. */
async function pressAndCancel(page: Page, name: string): Promise<void> {
  await page.evaluate(() => {
    const cancelled = () => Promise.reject(new DOMException('The operation was not allowed.', 'NotAllowedError'))
    Object.assign(navigator.credentials, { create: cancelled, get: cancelled })
  })
  await press(page, name)
  await expect(page.getByRole('status').filter({ hasText: 'Ingen passnøkkel ble' })).toBeVisible()
  await page.evaluate(() => {
    for (const way of ['create', 'get'] as const) Reflect.deleteProperty(navigator.credentials, way)
  })
}

const fits = async (page: Page): Promise<void> => {
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
}

test.setTimeout(60_000)

test('a passkey is made, lets in again, and is taken away', async ({ browser }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'flippover-journey-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const server = await startServer(configured({ port, host: '127.0.0.1', dataDir, publicUrl: url }), Date.now)
  try {
    const page = await open(browser, 'desk', url)
    await withDevice(page)
    await page.goto(`/start${new URL(server.firstLink ?? '/', url).hash}`)
    await page.getByLabel('Navnet ditt').fill('Turid Moen')
    await press(page, 'Begynn')
    await page.getByText('Passnøkler').click()
    await sees(page, 'Ingenting av det forlater enheten.')
    await expect(page.getByLabel('Hva vil du kalle den?')).toHaveValue('Linux')

    await pressAndCancel(page, 'Lag en passnøkkel')
    await expect(page.getByRole('alert')).toHaveCount(0)
    await page.getByLabel('Hva vil du kalle den?').fill('Laptopen på kontoret')
    await press(page, 'Lag en passnøkkel')
    await sees(page, /Laget \d+\. \p{L}+ \d{4}, ikke brukt ennå/u)
    await look(page, 'passkeys')
    await press(page, 'Lag en passnøkkel')
    await sees(page, 'Denne enheten har alt en passnøkkel for deg her.')

    await press(page, 'Logg ut')
    await page.getByText('Jeg forbereder eller leder').click()
    await pressAndCancel(page, 'Logg inn med passnøkkel')
    await look(page, 'passkey-not-used')
    await press(page, 'Logg inn med passnøkkel')
    await heading(page, 'Hei, Turid Moen')
    await page.getByText('Passnøkler').click()
    await sees(page, /sist brukt \d+\. \p{L}+ \d{4}/u)

    await fits(page)
    await look(page, 'passkeys')
    await press(page, 'Fjern Laptopen på kontoret')
    await sees(page, 'Da kan ingen logge inn med den lenger.')
    await look(page, 'passkey-remove')
    await page.getByRole('dialog').getByRole('button', { name: 'Fjern' }).click()
    await expect(page.getByText('Laptopen på kontoret')).toHaveCount(0)
    await press(page, 'Logg ut')
    await page.getByText('Jeg forbereder eller leder').click()
    await press(page, 'Logg inn med passnøkkel')
    await sees(page, 'Denne passnøkkelen er fjernet herfra.')
    await fits(page)
    await look(page, 'passkey-removed')

    // At an address to which none belongs there is nothing to press.
    const elsewhere = await open(browser, 'desk', `http://127.0.0.1:${port}`)
    await elsewhere.goto('/')
    await sees(elsewhere, 'Bruk lenken du har fått.')
    await expect(elsewhere.getByText('Logg inn med passnøkkel')).toHaveCount(0)
  } finally {
    await server.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
})
