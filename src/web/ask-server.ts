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
export async function askServer<Answer>(path: string, body?: unknown, signal?: AbortSignal): Promise<Answer> {
  const response = await fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'x-language': chosenLanguage(), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch(() => {
    throw new Trouble('unreachable', '', true)
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer as Answer
  const { error, refused, sentence } = (answer ?? {}) as { error?: string; refused?: string; sentence?: string }
  const isPassing = response.status >= 500 || response.status === 429
  throw new Trouble(refused ?? error ?? 'went-wrong', sentence ?? '', isPassing && response.status !== 500)
}
