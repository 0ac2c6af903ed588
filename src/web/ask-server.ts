import { chosenLanguage } from './language.ts'

/** The server said no, or nothing at all. The message is a sentence for the one who asked. */
export class Trouble extends Error {
  readonly code: string
  /** Trying again later may help: no network, a server that restarts, a full disk. */
  readonly isPassing: boolean

  constructor(code: string, sentence: string, isPassing: boolean) {
    super(sentence)
    this.code = code
    this.isPassing = isPassing
  }
}

/** Asks the server; with a body it is a POST. Rejects with `Trouble` and a sentence in the user's language. */
export function askServer<Answer>(path: string, body?: unknown, signal?: AbortSignal): Promise<Answer> {
  const how = body === undefined ? {} : post('application/json', JSON.stringify(body))
  return ask(path, { ...how, ...(signal ? { signal } : {}) })
}

/** Sends a file as it is. */
export const sendFile = <Answer>(path: string, file: Blob): Promise<Answer> =>
  // Its own type says little, and lies often: the server looks at what is in it.
  ask(path, post('application/octet-stream', file))

const post = (type: string, body: BodyInit) => ({ method: 'POST', headers: { 'content-type': type }, body })

async function ask<Answer>(path: string, how: RequestInit): Promise<Answer> {
  const headers = { 'x-language': chosenLanguage(), ...how.headers }
  const response = await fetch(path, { ...how, headers }).catch(() => {
    throw new Trouble('unreachable', '', true)
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok && answer !== null) return answer as Answer
  const { error, refused, sentence } = (answer ?? {}) as { error?: string; refused?: string; sentence?: string }
  // Our server always says why: a page to sign in to the network, a gateway without its server, half an answer.
  const isOurs = error !== undefined || refused !== undefined
  if (!isOurs && response.status !== 413) throw new Trouble('unreachable', '', true)
  const isPassing = response.status >= 500 || response.status === 429
  throw new Trouble(refused ?? error ?? 'went-wrong', sentence ?? '', isPassing && response.status !== 500)
}
