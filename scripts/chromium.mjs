import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** Where a Chromium lies: as CHROMIUM says, or under one of its names in PATH. Null when there is none. */
export function findChromium() {
  const told = process.env.CHROMIUM
  if (told) return existsSync(told) ? told : null
  const folders = (process.env.PATH ?? '').split(delimiter)
  const places = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return places.find((place) => existsSync(place)) ?? null
}

/** No outgoing calls of its own, no GPU, and no sandbox inside a container that has none. */
export const chromiumFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
