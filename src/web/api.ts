import type { Language } from '../kernel/words.ts'

/** What the server answered: the thing asked for, a no with its sentence, or nothing at all because the net is away. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly status: number; readonly error: string; readonly sentence: string }

/** No status: the server was not reached. */
export const unreachable = { ok: false, status: 0, error: 'unreachable', sentence: '' } as const

let language: Language | null = null

/** In which language the server is to say no. */
export const speakInLanguage = (next: Language): void => {
  language = next
}

/** Asks the server: a GET without a body, a POST with one. Never throws. */
export async function ask<Value>(path: string, body?: unknown, signal?: AbortSignal): Promise<Answer<Value>> {
  const headers: Record<string, string> = {}
  if (language) headers['x-language'] = language
  if (body !== undefined) headers['content-type'] = 'application/json'
  try {
    const response = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
    const said: unknown = await response.json()
    if (response.ok) return { ok: true, value: said as Value }
    const { error, refused, sentence } = said as { error?: string; refused?: string; sentence?: string }
    return { ok: false, status: response.status, error: error ?? refused ?? 'went-wrong', sentence: sentence ?? '' }
  } catch {
    return unreachable
  }
}
