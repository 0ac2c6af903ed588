import type { Context } from 'hono'
import type { ProcessId } from '../../kernel/values.ts'
import { type Language, languages } from '../../kernel/words.ts'
import type { StageName } from '../../process/stages.ts'
import { stageRefusals } from '../../process/words.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Drawer } from '../drawer.ts'
import type { Log } from '../log/log.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { PersonalLinks } from '../mail/personal-links.ts'
import type { Post } from '../mail/post.ts'
import type { Identities } from '../oidc/identities.ts'
import type { Service } from '../oidc/service.ts'
import type { Vitals } from '../operation/vitals.ts'
import type { Organisations } from '../organisations/organisations.ts'
import type { Passkeys } from '../passkeys.ts'
import type { People } from '../people.ts'
import type { Photos } from '../photos.ts'
import type { Erasures } from '../privacy/erasures.ts'
import type { Looks } from '../privacy/looks.ts'
import type { ProcessCard, Processes } from '../processes.ts'
import type { Rehearsals } from '../rehearsal/rehearsals.ts'
import type { Feeds } from '../reminders/feeds.ts'
import type { Room } from '../room.ts'
import type { Rooms } from '../rooms.ts'
import type { SharedSeats } from '../shared-seats.ts'
import type { SignIn } from '../sign-in.ts'
import { type Trouble, words } from '../words.ts'

/** All that a route may need; handed in, so that tests hand in their own. */
export type House = Readonly<{
  config: Config
  clock: Clock
  log: Log
  processes: Processes
  people: People
  signIn: SignIn
  passkeys: Passkeys
  drawer: Drawer
  rooms: Rooms
  rehearsals: Rehearsals
  post: Post
  links: PersonalLinks
  feeds: Feeds
  organisations: Organisations
  erasures: Erasures
  sharedSeats: SharedSeats
  photos: Photos
  vitals: Vitals
  identities: Identities
  looks: Looks
  /** Null where no sign-in service is set. */
  service: Service | null
  /** Null where no mail server is set: then letters are printed and links are copied. */
  mailer: Mailer | null
}>

/** Something cannot be done, and the one who asked is told so in a sentence. */
export class Sorry extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 429 | 500 | 503 | 507
  readonly trouble: Trouble

  constructor(status: Sorry['status'], trouble: Trouble) {
    super(trouble)
    this.status = status
    this.trouble = trouble
  }
}

/** The language to answer in: the one chosen in the app, else the browser's, else bokmål. */
export function languageOf(context: Context): Language {
  const wanted = [context.req.header('x-language') ?? '', ...(context.req.header('accept-language') ?? '').split(',')]
  for (const wish of wanted) {
    const tag = wish.trim().slice(0, 2).toLowerCase()
    const found = tag === 'no' ? 'nb' : languages.find((language) => language === tag)
    if (found) return found
  }
  return 'nb'
}

/** Where the responsible group is to come in by the employer's service alone, nothing else lets anyone in. */
export function otherWaysAreOpen({ service }: House): void {
  if (service?.settings.isOnlyWay) throw new Sorry(403, 'service-only')
}

export const sentence = (trouble: Trouble, language: Language): string => words[trouble][language]

/** Why a stage said no, in the language of the one who asked. */
export function refusalSentence(stage: StageName, refusal: string, language: Language): string {
  const sentences: Readonly<Record<string, Readonly<Record<Language, string>>>> = stageRefusals[stage]
  return sentences[refusal]?.[language] ?? sentence('not-here', language)
}

/** The process and its room as it stands now; unknown ones look like ones that one has no business with. */
export async function findRoom(
  { processes, rooms }: Pick<House, 'processes' | 'rooms'>,
  process: ProcessId,
): Promise<Readonly<{ card: ProcessCard; room: Room }>> {
  const card = await processes.find(process)
  if (!card) throw new Sorry(403, 'not-here')
  const room = await rooms.open(process)
  // Whoever was answered by another node must see here what they did there.
  await rooms.caughtUp(room)
  return { card, room }
}
