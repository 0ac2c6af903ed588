import { useState } from 'react'
import type { PersonId } from '../kernel/values.ts'

/** Whose drafts these are: several people may share the phone, and nobody finds another's. */
let whose = ''
export const keepFor = (person: PersonId | null): void => {
  whose = `${person ?? ''}-`
}

/** A text of my own that outlives a reload: a phone that slept in a pocket loses no draft (promise M2). */
export const useKept = (name: string, initial: string) => useStored(() => sessionStorage, whose + name, initial)

/** As `useKept`, but it also outlives the visit, and never leaves the device: own thoughts, or that I have answered. */
export const useKeptOnDevice = (name: string, initial: string) => useStored(() => localStorage, name, initial)

function useStored(storage: () => Storage, name: string, initial: string): readonly [string, (next: string) => void] {
  const key = `flippover-kept-${name}`
  const [value, setValue] = useState(() => read(storage, key) ?? initial)
  const keep = (next: string) => {
    write(storage, key, next)
    setValue(next)
  }
  return [value, keep]
}

// A browser inside another app may have no storage at all: then the text lives as long as the page.
function read(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key)
  } catch {
    return null
  }
}

function write(storage: () => Storage, key: string, value: string): void {
  try {
    if (value === '') storage().removeItem(key)
    else storage().setItem(key, value)
  } catch {
    return
  }
}

/** What `useKeptOnDevice` keeps under this name, to look at only. */
export const readOnDevice = (name: string): string => read(() => localStorage, `flippover-kept-${name}`) ?? ''
