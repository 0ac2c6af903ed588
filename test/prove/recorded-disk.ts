import fs, { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Dice } from '../../src/kernel/dice.ts'

/** What a store asked of its disk, in order; and, between, what was said to those who wait. */
export type Asked =
  | Readonly<{ what: 'write'; file: string; at: number; bytes: Uint8Array }>
  | Readonly<{ what: 'cut'; file: string; size: number }>
  | Readonly<{ what: 'sync'; file: string }>
  | Readonly<{ what: 'acknowledged'; many: number }>

/** Listens to every write and sync of these files by code that goes through `node:fs`, until it is told to stop. */
export function recordDisk(files: readonly string[]): Readonly<{ asked: Asked[]; stop: () => void }> {
  const asked: Asked[] = []
  const open = new Map<number, string>()
  const { openSync, writeSync, fsyncSync, ftruncateSync } = fs
  const fileOf = (fd: unknown): string | undefined => open.get(Number(fd))
  const replaced = {
    openSync: (...given: Parameters<typeof openSync>): number => {
      const fd = openSync(...given)
      const name = basename(String(given[0]))
      if (files.includes(name)) open.set(fd, name)
      else open.delete(fd)
      return fd
    },
    writeSync: (fd: number, bytes: Uint8Array, from: number, length: number, at: number): number => {
      const file = fileOf(fd)
      if (file !== undefined) asked.push({ what: 'write', file, at, bytes: bytes.slice(from, from + length) })
      return writeSync(fd, bytes, from, length, at)
    },
    fsyncSync: (fd: number): void => {
      const file = fileOf(fd)
      fsyncSync(fd)
      if (file !== undefined) asked.push({ what: 'sync', file })
    },
    ftruncateSync: (fd: number, size?: number): void => {
      const file = fileOf(fd)
      if (file !== undefined) asked.push({ what: 'cut', file, size: size ?? 0 })
      ftruncateSync(fd, size)
    },
  }
  Object.assign(fs, replaced)
  return { asked, stop: () => void Object.assign(fs, { openSync, writeSync, fsyncSync, ftruncateSync }) }
}

/** What may have become of that which was not yet synced when the power went. */
const fates = ['none', 'all', 'some', 'torn'] as const

/**
 * The disk as it may be found after the power went at a moment: all that was synced, and of the rest none, all, any
 * part, or the half of a write. A disk writes sectors of 512 bytes whole or not at all.
 */
export function diskAfter(
  before: ReadonlyMap<string, Uint8Array>,
  asked: readonly Asked[],
  dice: Dice,
): ReadonlyMap<string, Uint8Array> {
  const disk = new Map(before)
  for (const file of before.keys()) {
    const own = asked.filter((one) => one.what !== 'acknowledged' && one.file === file)
    const synced = own.findLastIndex(({ what }) => what === 'sync') + 1
    const fate = fates[Math.floor(dice() * fates.length)] ?? 'none'
    let content = own.slice(0, synced).reduce((found, one) => applied(found, one), before.get(file) ?? new Uint8Array())
    const rest = own.slice(synced)
    const tornAt = Math.floor(dice() * rest.length)
    for (const [at, one] of rest.entries()) {
      if (fate === 'none' || (fate === 'some' && dice() < 0.5)) continue
      if (fate === 'torn' && at > tornAt) continue
      content = applied(content, fate === 'torn' && at === tornAt ? torn(one, dice) : one)
    }
    disk.set(file, content)
  }
  return disk
}

function torn(one: Asked, dice: Dice): Asked {
  if (one.what !== 'write') return one
  // From the first edge of a sector on, as many whole sectors as there was time for.
  const toEdge = (512 - (one.at % 512)) % 512
  const sectors = Math.floor(dice() * (1 + Math.max(0, one.bytes.length - toEdge) / 512))
  return { ...one, bytes: one.bytes.slice(0, Math.min(one.bytes.length, toEdge + sectors * 512)) }
}

function applied(content: Uint8Array, one: Asked): Uint8Array {
  if (one.what === 'cut') {
    const cut = new Uint8Array(one.size)
    cut.set(content.subarray(0, one.size))
    return cut
  }
  if (one.what !== 'write') return content
  const end = one.at + one.bytes.length
  const grown = new Uint8Array(Math.max(content.length, end))
  grown.set(content)
  grown.set(one.bytes, one.at)
  return grown
}

/** Lays the files of a disk into a folder. */
export function layOut(folder: string, disk: ReadonlyMap<string, Uint8Array>, others: readonly string[]): void {
  mkdirSync(folder, { recursive: true })
  for (const path of others) copyFileSync(path, join(folder, basename(path)))
  for (const [file, content] of disk) writeFileSync(join(folder, file), content)
}
