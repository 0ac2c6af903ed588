import type { ComponentType } from 'react'
import type { Step } from '../method/05-agenda/programme.ts'
import { later } from './later.ts'

/** A screen that is fetched when its step is opened, and not before. */
type Screen = ComponentType

/** Which stage's screens belong to a step of the agenda. A screen knows by the agenda which of its steps is open. */
type Screens = Readonly<{ phone: Screen; wall: Screen; panel: Screen | null }>

export const stepScreens: Readonly<Record<Step, Screens>> = {
  welcome: {
    phone: later(async () => (await import('../method/11-welcome/phone.tsx')).Phone),
    wall: later(async () => (await import('../method/11-welcome/wall.tsx')).Wall),
    panel: later(async () => (await import('../method/11-welcome/cockpit.tsx')).CockpitPanel),
  },
  interviews: {
    phone: later(async () => (await import('../method/12-interviews/phone.tsx')).Phone),
    wall: later(async () => (await import('../method/12-interviews/wall.tsx')).Wall),
    panel: null,
  },
  'story-round': {
    phone: later(async () => (await import('../method/13-story-round/phone.tsx')).Phone),
    wall: later(async () => (await import('../method/13-story-round/wall.tsx')).Wall),
    panel: null,
  },
  wishes: {
    phone: later(async () => (await import('../method/14-wishes/phone.tsx')).Phone),
    wall: later(async () => (await import('../method/14-wishes/wall.tsx')).Wall),
    panel: null,
  },
  exhibition: {
    phone: later(async () => (await import('../method/15-exhibition/phone.tsx')).Phone),
    wall: later(async () => (await import('../method/15-exhibition/wall.tsx')).Wall),
    panel: later(async () => (await import('../method/15-exhibition/cockpit.tsx')).CockpitPanel),
  },
  summary: {
    phone: later(async () => (await import('../method/16-summary/phone.tsx')).Phone),
    wall: later(async () => (await import('../method/16-summary/wall.tsx')).Wall),
    panel: later(async () => (await import('../method/16-summary/cockpit.tsx')).CockpitPanel),
  },
  'look-again': {
    phone: later(async () => (await import('../method/15-exhibition/phone.tsx')).Phone),
    wall: later(async () => (await import('../method/15-exhibition/wall.tsx')).Wall),
    panel: later(async () => (await import('../method/15-exhibition/cockpit.tsx')).CockpitPanel),
  },
  reflection: {
    phone: later(async () => (await import('../method/21-reflection/phone.tsx')).Phone),
    wall: later(async () => (await import('../method/21-reflection/wall.tsx')).Wall),
    panel: null,
  },
  'action-form': {
    phone: later(async () => (await import('../method/22-action-form/phone.tsx')).Phone),
    wall: later(async () => (await import('../method/22-action-form/wall.tsx')).Wall),
    panel: later(async () => (await import('../method/22-action-form/cockpit.tsx')).CockpitPanel),
  },
  presentations: {
    phone: later(async () => (await import('../method/23-presentations/phone.tsx')).Phone),
    wall: later(async () => (await import('../method/23-presentations/wall.tsx')).Wall),
    panel: later(async () => (await import('../method/23-presentations/cockpit.tsx')).CockpitPanel),
  },
  'what-next': {
    phone: later(async () => (await import('../method/23-presentations/phone.tsx')).Phone),
    wall: later(async () => (await import('../method/23-presentations/wall.tsx')).Wall),
    panel: later(async () => (await import('../method/23-presentations/cockpit.tsx')).CockpitPanel),
  },
  evaluation: {
    phone: later(async () => (await import('../method/24-evaluation/phone.tsx')).Phone),
    wall: later(async () => (await import('../method/24-evaluation/wall.tsx')).Wall),
    panel: later(async () => (await import('../method/24-evaluation/cockpit.tsx')).CockpitPanel),
  },
}
