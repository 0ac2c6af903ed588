/** What only a browser can see of an installation: the way between it and the server. */
export type FromHere = Readonly<{
  about: 'tls' | 'address' | 'headers' | 'stream' | 'clock'
  is: 'good' | 'mind' | 'bad'
  says:
    | 'tlsGood'
    | 'tlsNone'
    | 'addressOther'
    | 'headersGood'
    | 'headersLost'
    | 'streamGood'
    | 'streamHeld'
    | 'clockGood'
    | 'clockOff'
  blanks: Readonly<Record<string, string | number>>
}>

const good = (about: FromHere['about'], says: FromHere['says']): FromHere => ({ about, is: 'good', says, blanks: {} })

/** Looks from this browser. `apart`: by how many milliseconds its clock is ahead of the server's. */
export async function fromHere(publicUrl: string | null, apart: number): Promise<readonly FromHere[]> {
  const isEncrypted = location.protocol === 'https:'
  const isElsewhere = publicUrl !== null && new URL(publicUrl).origin !== location.origin
  const [lost, isHeld] = await Promise.all([headersLost(isEncrypted && publicUrl !== null), isStreamHeld()])
  return [
    isEncrypted ? good('tls', 'tlsGood') : { about: 'tls', is: 'bad', says: 'tlsNone', blanks: {} },
    ...(isElsewhere
      ? [
          {
            about: 'address',
            is: 'mind',
            says: 'addressOther',
            blanks: { here: location.origin, address: publicUrl },
          } as const,
        ]
      : []),
    lost.length === 0
      ? good('headers', 'headersGood')
      : { about: 'headers', is: 'bad', says: 'headersLost', blanks: { names: lost.join(', ') } },
    isHeld ? { about: 'stream', is: 'mind', says: 'streamHeld', blanks: {} } : good('stream', 'streamGood'),
    Math.abs(apart) < 5_000
      ? good('clock', 'clockGood')
      : { about: 'clock', is: 'mind', says: 'clockOff', blanks: { seconds: Math.round(Math.abs(apart) / 1_000) } },
  ]
}

/** What every page is sent with, as far as a proxy on the way may have changed it. */
async function headersLost(hasTransport: boolean): Promise<readonly string[]> {
  const wanted: Readonly<Record<string, RegExp>> = {
    'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/,
    'x-content-type-options': /^nosniff$/,
    'x-frame-options': /^DENY$/,
    'referrer-policy': /^no-referrer$/,
    'permissions-policy': /camera=\(\)/,
    ...(hasTransport ? { 'strict-transport-security': /max-age=\d{7,}/ } : {}),
  }
  const { headers } = await fetch('/', { cache: 'no-store' }).catch(() => new Response())
  return Object.entries(wanted).flatMap(([name, value]) => (value.test(headers.get(name) ?? '') ? [] : [name]))
}

/** The probe speaks over more than a second: what is held back comes all at once, or not at all. */
async function isStreamHeld(): Promise<boolean> {
  const asking = new AbortController()
  const timer = setTimeout(() => asking.abort(), 8_000)
  try {
    const { body, ok } = await fetch('/api/checkup/stream', { signal: asking.signal })
    if (!ok || !body) return true
    const reader = body.getReader()
    const came: number[] = []
    for (let part = await reader.read(); !part.done; part = await reader.read()) came.push(performance.now())
    return (came.at(-1) ?? 0) - (came[0] ?? 0) < 600
  } catch {
    return true
  } finally {
    clearTimeout(timer)
  }
}
