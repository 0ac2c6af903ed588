import type { ProcessId } from '../../kernel/values.ts'
import { openInMemory } from '../database.ts'
import { openDrawerFile } from '../drawer.ts'
import type { Log } from '../log/log.ts'
import { sqliteLog } from '../log/sqlite-log.ts'
import { openPeople, type People } from '../people.ts'
import { openPhotos, type Photos } from '../photos.ts'
import { openProcesses, type Processes } from '../processes.ts'
import { sqliteTables } from '../store/sqlite-tables.ts'

/** What a process lies in. */
export type Stores = Readonly<{ log: Log; people: People; processes: Processes; photos: Photos }>

/** Stores in memory, for one process that is only tried out: nothing of it is left once they are closed. */
export function storesInMemory(): Stores & Readonly<{ close: () => void }> {
  const { main, drawer, close } = openInMemory()
  const log = sqliteLog(main, openDrawerFile(drawer))
  const tables = sqliteTables(main)
  return { log, people: openPeople(tables), processes: openProcesses(tables), photos: openPhotos(tables), close }
}

/** The stores of the processes that are being tried out. */
export type Apart = Readonly<{ of: (process: ProcessId) => Stores | null; all: () => readonly Stores[] }>

/**
 * Many stores that look like one: whoever asks for a process need not know whether it is held in earnest, and nothing
 * of the one ever reaches the other.
 */
export function withRehearsals(real: Stores, apart: Apart): Stores {
  const of = (process: ProcessId): Stores => apart.of(process) ?? real
  return {
    log: {
      append: (append) => of(append.process).log.append(append),
      read: (process, after) => of(process).log.read(process, after),
      takenAt: (process, commandId) => of(process).log.takenAt(process, commandId),
      follow: (process, after, told) => of(process).log.follow(process, after, told),
      caughtUp: (process) => of(process).log.caughtUp(process),
    },
    people: {
      of: (process) => of(process).people.of(process),
      write: (process, rows) => of(process).people.write(process, rows),
      nameOf: (process, person) => of(process).people.nameOf(process, person),
      forget: (process, person) => of(process).people.forget(process, person),
      changes: (process) => of(process).people.changes(process),
      allChanges: () => real.people.allChanges(),
    },
    photos: {
      put: (process, photo, kind, bytes) => of(process).photos.put(process, photo, kind, bytes),
      find: (process, photo) => of(process).photos.find(process, photo),
      keepOnly: (process, photos) => of(process).photos.keepOnly(process, photos),
    },
    processes: {
      create: (...card) => real.processes.create(...card),
      find: (process) => of(process).processes.find(process),
      all: () => real.processes.all(),
      async findByDoor(key) {
        for (const { processes } of [real, ...apart.all()]) {
          const card = await processes.findByDoor(key)
          if (card) return card
        }
        return null
      },
      addToTeam: (process, person) => of(process).processes.addToTeam(process, person),
      ofPerson: (person) => real.processes.ofPerson(person),
    },
  }
}
