import type { Page } from '@playwright/test'
import { heading, press } from './hands.ts'
import { processIn } from './house.ts'
import { pastedRoster } from './roster.ts'
import { look } from './screens.ts'

/** From the one-time link in the terminal to tables that are set (A, B). */
export async function prepare(desk: Page, firstLink: string): Promise<string> {
  await desk.goto(`/start${firstLink}`)
  await desk.getByLabel('Navnet ditt').fill('Turid Moen')
  await look(desk, 'start')
  await press(desk, 'Begynn')
  await desk.getByLabel('Arbeidsplassen').fill('Blåbærhaugen barnehage')
  await look(desk, 'front')
  await press(desk, 'Lag prosessen')
  await desk.waitForURL(/\/before$/)
  const process = processIn(desk.url())
  await heading(desk, 'Før møtet')
  await look(desk, 'before')
  const post = async (path: string, data: unknown) => {
    const r = await desk.request.post(path, { data, headers: { origin: new URL(desk.url()).origin } })
    if (!r.ok()) throw new Error(path + (await r.text()))
    return r.json()
  }
  const { rows } = await post(`/api/staff/${process}/roster/read`, { text: pastedRoster })
  const clean = rows
    .filter((r: any) => r.duplicateOf === null)
    .map(({ name, mail, unit, isManager }: any) => ({ name, mail, unit, isManager }))
  await post(`/api/staff/${process}/roster`, { rows: clean })
  const cmd = (stage: string, command: unknown) =>
    post(`/api/staff/${process}/commands`, { id: crypto.randomUUID(), stage, command })
  await cmd('preparation', {
    type: 'book-meeting',
    meeting: 1,
    startsAt: Date.parse('2027-01-14T09:00:00+01:00'),
    minutes: 120,
    place: 'Allrommet',
  })
  await cmd('groups', { type: 'form-groups', meeting: 1, seed: 3 })
  await cmd('groups', { type: 'form-groups', meeting: 2, seed: 3 })
  return process
}
