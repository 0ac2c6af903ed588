import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { House } from './http/context.ts'
import type { Log } from './log/log.ts'
import { openMailer } from './mail/mailer.ts'
import { openPersonalLinks } from './mail/personal-links.ts'
import { openPost } from './mail/post.ts'
import { listenToNeighbours } from './neighbours.ts'
import { openIdentities } from './oidc/identities.ts'
import { openService } from './oidc/service.ts'
import { openVitals } from './operation/vitals.ts'
import { openOrganisations } from './organisations/organisations.ts'
import { openPasskeys } from './passkeys.ts'
import { openPeople } from './people.ts'
import { openPhotos } from './photos.ts'
import { eraseFromRestored } from './privacy/forgetting.ts'
import { openLooks } from './privacy/looks.ts'
import { openProcesses } from './processes.ts'
import { Rehearsals } from './rehearsal/rehearsals.ts'
import { withRehearsals } from './rehearsal/stores.ts'
import { openFeeds } from './reminders/feeds.ts'
import { emptyDrawersThatAreDue } from './retention.ts'
import { Rooms } from './rooms.ts'
import { openSharedSeats } from './shared-seats.ts'
import { openSignIn } from './sign-in.ts'
import { openStore } from './store/open.ts'

/** What a test may put between the room and the store. */
export type LogOn = (log: Log) => Log

export type OpenHouse = Readonly<{ house: House; close: () => Promise<void> }>

/** Opens the store and all that lies in it. What was to be forgotten meanwhile is forgotten before anyone comes in. */
export async function openHouse(config: Config, clock: Clock, logOn: LogOn = (log) => log): Promise<OpenHouse> {
  const store = await openStore(config)
  try {
    const { tables, drawer, erasures, key } = store
    const sharedSeats = openSharedSeats(tables)
    const signIn = openSignIn(tables, sharedSeats)
    const vitals = openVitals()
    const rehearsals = new Rehearsals(signIn, clock)
    const inEarnest = {
      log: vitals.watch(logOn(store.log)),
      people: openPeople(tables),
      processes: openProcesses(tables),
      photos: openPhotos(tables),
    }
    const { log, people, processes, photos } = withRehearsals(inEarnest, rehearsals.stores)
    const rooms = new Rooms(log, rehearsals.clockOf, people)
    await emptyDrawersThatAreDue(drawer, rooms, clock)
    const post = await openPost(tables)
    const links = openPersonalLinks(tables, key)
    const feeds = openFeeds(tables, key)
    const organisations = openOrganisations(tables, key)
    const identities = openIdentities(tables)
    const service = config.service === null ? null : openService(config.service, clock)
    const mailer = config.mail === null ? null : openMailer(config.mail)
    const stores = {
      log,
      processes,
      people,
      signIn,
      passkeys: openPasskeys(tables),
      drawer,
      rooms,
      rehearsals,
      post,
      links,
      feeds,
      organisations,
      erasures,
      sharedSeats,
      photos,
      vitals,
      identities,
      looks: openLooks(tables),
      service,
    }
    await eraseFromRestored(stores)
    const stopListening = tables.isShared ? listenToNeighbours(stores, clock) : () => undefined
    const close = async (): Promise<void> => {
      stopListening()
      mailer?.close()
      await rehearsals.close(rooms)
      await rooms.close()
      await store.close()
    }
    return { house: { config, clock, ...stores, mailer }, close }
  } catch (error) {
    await store.close()
    throw error
  }
}
