import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { openDataFolder } from './database.ts'
import { openDrawer } from './drawer.ts'
import type { House } from './http/context.ts'
import type { Log } from './log/log.ts'
import { sqliteLog } from './log/sqlite-log.ts'
import { openMailer } from './mail/mailer.ts'
import { openPersonalLinks } from './mail/personal-links.ts'
import { openPost } from './mail/post.ts'
import { openOrganisations } from './organisations/organisations.ts'
import { openPeople } from './people.ts'
import { openPhotos } from './photos.ts'
import { openErasures } from './privacy/erasures.ts'
import { eraseFromRestored } from './privacy/forgetting.ts'
import { openProcesses } from './processes.ts'
import { Rehearsals } from './rehearsal/rehearsals.ts'
import { withRehearsals } from './rehearsal/stores.ts'
import { openFeeds } from './reminders/feeds.ts'
import { emptyDrawersThatAreDue } from './retention.ts'
import { Rooms } from './rooms.ts'
import { openSharedSeats } from './shared-seats.ts'
import { openSignIn } from './sign-in.ts'

/** What a test may put between the room and the store. */
export type LogOn = (log: Log) => Log

export type OpenHouse = Readonly<{ house: House; close: () => Promise<void> }>

/** Opens a data folder and all that lies in it. What was to be forgotten meanwhile is forgotten before anyone comes in. */
export async function openHouse(config: Config, clock: Clock, logOn: LogOn = (log) => log): Promise<OpenHouse> {
  const folder = openDataFolder(config.dataDir)
  const erasures = openErasures(folder.main, config.dataDir)
  const closeFolder = (): void => {
    erasures.close()
    folder.close()
  }
  try {
    const sharedSeats = openSharedSeats(folder.main)
    const signIn = openSignIn(folder.main, sharedSeats)
    const drawer = openDrawer(folder.drawer)
    const rehearsals = new Rehearsals(signIn, clock)
    const onDisk = {
      log: logOn(sqliteLog(folder.main, drawer)),
      people: openPeople(folder.main),
      processes: openProcesses(folder.main),
      photos: openPhotos(folder.main),
    }
    const { log, people, processes, photos } = withRehearsals(onDisk, rehearsals.stores)
    const rooms = new Rooms(log, rehearsals.clockOf, people)
    await emptyDrawersThatAreDue(drawer, rooms, clock)
    const post = openPost(folder.main)
    const links = openPersonalLinks(folder.main, config.dataDir)
    const feeds = openFeeds(folder.main, config.dataDir)
    const organisations = openOrganisations(folder.main, config.dataDir)
    const mailer = config.mail === null ? null : openMailer(config.mail)
    const close = async (): Promise<void> => {
      mailer?.close()
      await rehearsals.close(rooms)
      await rooms.close()
      closeFolder()
    }
    const stores = {
      log,
      processes,
      people,
      signIn,
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
    }
    await eraseFromRestored(stores)
    return { house: { config, clock, ...stores, mailer }, close }
  } catch (error) {
    closeFolder()
    throw error
  }
}
