import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { Browser } from './house.ts'

/** What of a device a test may make otherwise than it should be. */
export type Quirks = Readonly<{
  /** Where the browser says that it stands. */
  origin?: string
  /** For which site the device says that it signs. */
  host?: string
  /** It has seen a finger or a PIN. */
  isVerified?: boolean
  /** How often it says that it has signed; else one more than before. */
  counter?: number
  /** Whose it says that it is. */
  owner?: string
  /** What it signs instead of what it was asked to. */
  challenge?: string
}>

export const site = 'https://flippover.example.org'
const here = new URL(site).host

type CreationOptions = { challenge: string; user: { id: string }; rp: { id: string } }
type RequestOptions = { challenge: string; rpId: string }

/** A security key made of a few lines: P-256, and the bytes that WebAuthn wants. */
export class Device {
  readonly credential = randomBytes(16).toString('base64url')
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  owner = ''
  counter = 0

  make({ challenge, user }: CreationOptions, quirks: Quirks = {}) {
    this.owner = user.id
    const id = Buffer.from(this.credential, 'base64url')
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' })
    const coordinate = (text: string): Buffer => Buffer.from(text, 'base64url')
    const key = cbor(
      new Map<number, number | Buffer>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, coordinate(x)],
        [-3, coordinate(y)],
      ]),
    )
    const length = Buffer.from([0, id.length])
    const attested = Buffer.concat([Buffer.alloc(16), length, id, key])
    const authData = Buffer.concat([this.#head(quirks, 0x40), attested])
    const attestation = cbor(
      new Map<string, Cbor>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]),
    )
    return {
      name: 'Laptop',
      credential: this.credential,
      clientData: clientData('webauthn.create', challenge, quirks).toString('base64url'),
      attestation: attestation.toString('base64url'),
      transports: ['internal'],
    }
  }

  sign({ challenge }: RequestOptions, quirks: Quirks = {}) {
    const said = clientData('webauthn.get', challenge, quirks)
    const deviceData = this.#head({ counter: this.counter + 1, ...quirks }, 0)
    const hash = createHash('sha256').update(said).digest()
    return {
      credential: this.credential,
      clientData: said.toString('base64url'),
      deviceData: deviceData.toString('base64url'),
      signature: sign('sha256', Buffer.concat([deviceData, hash]), this.#keys.privateKey).toString('base64url'),
      owner: quirks.owner ?? this.owner,
    }
  }

  /** For which site, with whom there, and how often. */
  #head({ host = here, isVerified = true, counter = this.counter }: Quirks, more: number): Buffer {
    this.counter = counter
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    const flags = Buffer.from([0x01 | (isVerified ? 0x04 : 0) | more])
    return Buffer.concat([createHash('sha256').update(host).digest(), flags, count])
  }
}

const clientData = (type: string, challenge: string, quirks: Quirks): Buffer =>
  Buffer.from(
    JSON.stringify({
      type,
      challenge: quirks.challenge ?? challenge,
      origin: quirks.origin ?? site,
      crossOrigin: false,
    }),
  )

type Cbor = string | number | Buffer | Map<string | number, Cbor>

/** As much of it as a passkey needs. */
function cbor(value: Cbor | Map<number, number | Buffer>): Buffer {
  const head = (kind: number, count: number): Buffer => {
    if (count < 24) return Buffer.from([(kind << 5) | count])
    return count < 256
      ? Buffer.from([(kind << 5) | 24, count])
      : Buffer.from([(kind << 5) | 25, count >> 8, count & 255])
  }
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Map) {
    return Buffer.concat([head(5, value.size), ...[...value].flatMap(([name, one]) => [cbor(name), cbor(one)])])
  }
  return Buffer.concat([head(2, value.length), value])
}

/** Somebody who is signed in makes a passkey on this device. */
export async function makesPasskey(browser: Browser, device: Device, quirks: Quirks = {}) {
  const { body } = await browser.post('/api/passkeys/options')
  return browser.post('/api/passkeys', device.make(body as CreationOptions, quirks))
}

/** A browser asks this device for its passkey, and sends the answer. */
export async function comesByPasskey(browser: Browser, device: Device, quirks: Quirks = {}) {
  const { body } = await browser.post('/api/sign-in/passkey/options')
  return browser.post('/api/sign-in/passkey', device.sign(body as RequestOptions, quirks))
}
