import { useState } from 'react'

/** A text of my own that outlives a reload: a phone that slept in a pocket loses no draft (promise M2). */
export function useKept(name: string, initial: string): readonly [string, (next: string) => void] {
  const key = `flippover-kept-${name}`
  const [value, setValue] = useState(() => read(key) ?? initial)
  const keep = (next: string) => {
    write(key, next)
    setValue(next)
  }
  return [value, keep]
}

// A browser inside another app may have no storage at all: then the text lives as long as the page.
function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value)
  } catch {
    return
  }
}
