import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { Doc, type Map as SharedMap } from 'yjs'
import type { Child } from '../child.ts'
import { type Crowd, Ear, inLanes, type Plan, upTo } from '../crowd.ts'

type Sheet = SharedMap<string>

/** A sheet is a document. The cockpit follows them all: a shared document knows no words that are its table's alone. */
export async function joinHocuspocus({ port }: Child, plan: Plan): Promise<Crowd> {
  const open = (name: string, line: HocuspocusProviderWebsocket, ear: Ear): Promise<Sheet> =>
    new Promise((resolve) => {
      const document = new Doc()
      const sheet: Sheet = document.getMap('sheet')
      const provider = new HocuspocusProvider({
        name,
        document,
        websocketProvider: line,
        onSynced: () => resolve(sheet),
      })
      sheet.observe(() => ear.hears(Number(sheet.get('said')?.split(' ').at(-1) ?? 0)))
      provider.attach()
    })
  const line = (): HocuspocusProviderWebsocket => new HocuspocusProviderWebsocket({ url: `ws://127.0.0.1:${port}` })

  const sheets = plan.work === 'groups' ? plan.groups : 1
  const ears: Ear[] = []
  const newEar = (): Ear => {
    const ear = new Ear()
    ears.push(ear)
    return ear
  }
  const meetings = upTo(plan.meetings).map((meeting) => ({
    meeting,
    hearers: upTo(sheets).map((): Ear[] => []),
    written: new Map<number, Sheet>(),
    /** Told on each sheet, so that the numbers go on from round to round. */
    numbers: new Map<number, number>(),
  }))
  await inLanes(meetings, 5, async ({ meeting, hearers, written }) => {
    const follow = async (group: number, on: HocuspocusProviderWebsocket): Promise<Sheet> => {
      const ear = newEar()
      hearers[group]?.push(ear)
      return open(`meeting-${meeting}/sheet-${group}`, on, ear)
    }
    const [cockpit, wall] = [line(), line()]
    for (const sheet of upTo(sheets)) {
      const staff = await follow(sheet, cockpit)
      if (plan.work === 'plenary') written.set(sheet, staff)
    }
    if (plan.work === 'plenary') await follow(0, wall)
    for (const group of upTo(plan.groups)) {
      for (const seat of upTo(plan.seats)) {
        const sheet = await follow(plan.work === 'groups' ? group : 0, line())
        if (seat === 0 && plan.work === 'groups') written.set(group, sheet)
      }
    }
  })
  return {
    ears,
    meetings: meetings.map(({ hearers, written, numbers }) => ({
      async act(group) {
        const number = (numbers.get(group) ?? 0) + 1
        numbers.set(group, number)
        written.get(group)?.set('said', `Mer tid til hverandre, ${number}`)
        return number
      },
      hearers: (group) => hearers[group] ?? [],
    })),
  }
}
