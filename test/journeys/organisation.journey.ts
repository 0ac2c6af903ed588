import { expect, test } from '@playwright/test'
import type { View } from '../../scripts/bots-over-http.ts'
import type { ProcessId } from '../../src/kernel/values.ts'
import type { Command } from '../../src/process/process.ts'
import { heading, press, sees } from './hands.ts'
import { openHouse } from './house.ts'
import { look, open } from './screens.ts'

// Several units under one roof: where each stands, in numbers; one answer to the same wish; what new units begin with.

test('a municipality follows its units without reading what they say, and answers the same wish once', async ({
  browser,
}) => {
  const house = await openHouse('2027-02-01T09:00:00+01:00')
  try {
    const desk = await open(browser, 'desk', house.url)
    await desk.goto(`/start${house.firstLink}`)
    await desk.getByLabel('Navnet ditt').fill('Hanne Lund')
    await press(desk, 'Begynn')
    await desk.getByText('Flere enheter').click()
    await desk.getByLabel('Hva heter virksomheten?').fill('Østre kommune')
    await press(desk, 'Opprett virksomheten')
    await heading(desk, 'Østre kommune')
    await sees(desk, 'Ingen enheter er med ennå.')
    await press(desk, 'Vis lenken')
    const invitation = (await desk.locator('.fl-organisation-url').textContent()) ?? ''

    // Somebody who leads a unit is told what will be seen, and begins with a process of the unit.
    await desk.goto(new URL(invitation).pathname + new URL(invitation).hash)
    await heading(desk, 'Østre kommune ber dere bli med')
    await look(desk, 'organisation-join')
    await desk.getByLabel('Hva heter enheten?').fill('Blåbærhaugen barnehage')
    await press(desk, 'Begynn en ny prosess')
    await expect(desk).toHaveURL(/\/before$/)
    const one = desk.url().split('/').at(-2) ?? ''
    const secret = new URL(invitation).hash.slice(1)
    const post = async (path: string, data: unknown): Promise<Record<string, string>> => {
      const answer = await desk.request.post(path, { headers: { origin: house.url }, data })
      expect(answer.status(), path).toBe(200)
      return (await answer.json()) as Record<string, string>
    }
    const begin = (workplace: string) => post('/api/processes', { workplace, language: 'nb', invitation: secret })
    const other = (await begin('Multelia sykehjem')).process ?? ''
    for (const unit of [one, other]) await takesFurther(post, unit, unit === one ? 'Fast vikar' : 'Faste vikarer')

    // The unit hands its wish on, of its own accord.
    await desk.goto(`/process/${one}/follow-up`)
    await desk.getByLabel(/Gi ønsket videre til Østre kommune/).check()
    await sees(desk, 'Del av Østre kommune')
    await look(desk, 'organisation-hand-on')
    await post(`/api/staff/${other}/organisation/hand`, { wish: 'plan.wish.vikar', isHanded: true })

    // Two months later something waits; who and what stays at home.
    house.moveClockTo('2027-05-03T09:00:00+02:00')
    await desk.goto('/')
    await desk.getByRole('link', { name: 'Østre kommune' }).click()
    await sees(desk, '2 av 2 enheter har noe som venter.')
    await sees(desk, '1 tiltak over fristen')
    await expect(desk.getByText('Hage til alle')).toHaveCount(0)
    await look(desk, 'organisation')

    // What looks alike is offered to be joined, and both units get the answer.
    await desk.getByRole('button', { name: 'Slå sammen' }).first().click()
    await expect(desk.locator('.fl-board-wish')).toHaveCount(1)
    await desk.getByRole('radio', { name: 'Ja', exact: true }).check()
    await desk.getByLabel('Noen ord til dem som ønsket det').fill('To faste stillinger fra høsten.')
    await press(desk, 'Svar')
    await sees(desk, '2 enheter har fått svaret.')
    await look(desk, 'organisation-answered')
    await desk.goto(`/process/${other}/follow-up`)
    await sees(desk, 'To faste stillinger fra høsten.')
    await sees(desk, /Svart av Østre kommune/)

    // What is the same for all is taken from a unit, and the next one begins with it.
    await post(`/api/staff/${one}/commands`, {
      id: crypto.randomUUID(),
      stage: 'preparation',
      command: { type: 'describe-workplace', workplace: 'Blåbærhaugen barnehage', purpose: 'Flere gode dager på jobb' },
    })
    await desk.goto('/')
    await desk.getByRole('link', { name: 'Østre kommune' }).click()
    await desk.getByText('Felles program og ord').click()
    await press(desk, 'Bruk dette')
    await sees(desk, /Tatt fra Blåbærhaugen barnehage/)
    const third = (await begin('Tyttebærstua')).process ?? ''
    const begun = (await (await desk.request.get(`/api/staff/${third}/view`)).json()) as View
    expect(begun.state.preparation.purpose).toBe('Flere gode dager på jobb')

    // A calm page also for very many units, and on a phone.
    for (let n = 0; n < 12; n++) await begin(`Enhet ${String.fromCharCode(65 + n)}`)
    await desk.goto('/')
    await desk.getByRole('link', { name: 'Østre kommune' }).click()
    await sees(desk, 'Forbereder · 13')
    await desk.getByLabel('Bare de som har noe som venter').check()
    await expect(desk.getByRole('row')).toHaveCount(3)
    await look(desk, 'organisation-many')
    await desk.setViewportSize({ width: 320, height: 800 })
    await look(desk, 'organisation-narrow')

    // A laptop that others borrow is left as nobody's.
    await desk.goto('/')
    await press(desk, 'Logg ut')
    await heading(desk, 'Bli med på møtet')
    await desk.goto(`/process/${one}/plan`)
    await heading(desk, 'Du er ikke med her')
  } finally {
    await house.close()
  }
})

/** A plan with one measure, and one wish for those who decide more than the unit. */
async function takesFurther(
  post: (path: string, data: unknown) => Promise<unknown>,
  process: ProcessId,
  wish: string,
): Promise<void> {
  const sort = { reason: '', lookAgain: null } as const
  const plan = (command: Extract<Command, { stage: 'actionPlan' }>['command']): Command => ({
    stage: 'actionPlan',
    command,
  })
  const measure = {
    level: 'group',
    what: 'Hage til alle',
    who: '',
    resources: '',
    from: '',
    deadline: '2027-04-01',
  } as const
  const commands: readonly Command[] = [
    plan({ type: 'add-wish', wish: 'ute', said: 'Mer tid ute' }),
    plan({ type: 'sort-wish', wish: 'plan.wish.ute', fate: 'now', ...sort }),
    plan({ type: 'add-measure', measure: 'ute', wish: 'plan.wish.ute', ...measure }),
    plan({ type: 'add-wish', wish: 'vikar', said: wish }),
    plan({ type: 'sort-wish', wish: 'plan.wish.vikar', fate: 'escalated', ...sort }),
    plan({ type: 'approve-plan', as: 'manager', isGiven: true }),
    plan({ type: 'approve-plan', as: 'safety-representative', isGiven: true }),
    plan({ type: 'publish-plan', version: 1 }),
    {
      stage: 'escalation',
      command: { type: 'escalate', wish: 'plan.wish.vikar', reason: 'Det er penger, og vi har dem ikke.' },
    },
  ]
  for (const command of commands) await post(`/api/staff/${process}/commands`, { id: crypto.randomUUID(), ...command })
}
