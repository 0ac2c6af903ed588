import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'
import type { Passkey } from './passkeys.ts'
import type { PasskeySite } from './passkeys-site.ts'

// What browsers and devices say to each other about passkeys (WebAuthn), and whether an answer is to be believed.
// The package that knows is large, and needed by few: it is loaded when somebody has a passkey, or wants one.

const library = () => import('@simplewebauthn/server')

/** In milliseconds, what a browser gives a person to find their finger or their PIN. */
const patience = 5 * 60_000
/** EdDSA, ES256 and RS256, by their numbers in COSE: between them every device there is. */
const algorithms = [-8, -7, -257]

type Challenge = Uint8Array<ArrayBuffer>
type Owner = Readonly<{ person: string; name: string; account: string; has: readonly Passkey[] }>

/** What a browser needs to make one. Its maker shows the name of the account, and the account by its mail where there is one. */
export async function askToMake(
  { host }: PasskeySite,
  challenge: Challenge,
  { person, name, account, has }: Owner,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await library()
  return generateRegistrationOptions({
    rpName: 'Flippover',
    rpID: host,
    userID: new Uint8Array(Buffer.from(person)),
    userName: account,
    userDisplayName: name,
    challenge,
    timeout: patience,
    // Of which make a device is, is none of our business.
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: has.map(({ credential, transports }) => ({ id: credential, transports: [...transports] })),
    supportedAlgorithmIDs: algorithms,
  })
}

export type Made = Readonly<{ credential: string; clientData: string; attestation: string }>
type Expected = Readonly<{ site: PasskeySite; challenge: Challenge }>

/** The public half of what was made; null where it was not made here, now and by somebody whom the device knows. */
export async function checkMade(
  { site, challenge }: Expected,
  { credential: id, clientData, attestation }: Made,
): Promise<Pick<Passkey, 'credential' | 'publicKey' | 'counter'> | null> {
  const { verifyRegistrationResponse } = await library()
  try {
    const response: RegistrationResponseJSON = {
      id,
      rawId: id,
      type: 'public-key',
      response: { clientDataJSON: clientData, attestationObject: await withoutMaker(attestation) },
      clientExtensionResults: {},
    }
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: inLetters(challenge),
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    if (!verified) return null
    const { id: credential, publicKey, counter } = registrationInfo.credential
    return credential === id ? { credential, publicKey: new Uint8Array(publicKey), counter } : null
  } catch {
    return null
  }
}

/**
 * The same without what its maker says of the device. To believe that, one would have to ask at addresses which stand in
 * its certificates, and which anybody can write there; this server asks nobody.
 */
async function withoutMaker(attestation: string): Promise<string> {
  const { decodeAttestationObject, isoBase64URL, isoCBOR } = await import('@simplewebauthn/server/helpers')
  const authData = decodeAttestationObject(isoBase64URL.toBuffer(attestation)).get('authData')
  const bare = new Map<string, string | Uint8Array | Map<string, string>>([
    ['fmt', 'none'],
    ['attStmt', new Map<string, string>()],
    ['authData', authData],
  ])
  return isoBase64URL.fromBuffer(isoCBOR.encode(bare))
}

/** What a browser needs to ask for one, whosever it is: the device knows which it has for this address. */
export async function askToSignIn(
  { host }: PasskeySite,
  challenge: Challenge,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await library()
  return generateAuthenticationOptions({ rpID: host, challenge, timeout: patience, userVerification: 'required' })
}

export type Signed = Readonly<{
  credential: string
  clientData: string
  deviceData: string
  signature: string
  /** Whose it is, as the device has it. */
  owner: string
}>

/** How often the device says that it has used this passkey; null where it was not this one, here, now, by its owner. */
export async function checkSigned(
  { site, challenge }: Expected,
  { credential: id, clientData, deviceData, signature, owner }: Signed,
  passkey: Passkey,
): Promise<number | null> {
  if (Buffer.from(owner, 'base64url').toString() !== passkey.person) return null
  const { verifyAuthenticationResponse } = await library()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        response: { clientDataJSON: clientData, authenticatorData: deviceData, signature },
        clientExtensionResults: {},
      },
      expectedChallenge: inLetters(challenge),
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: true,
      // The count is looked at once it is known who counted: else anybody could say that there is a copy.
      credential: { id: passkey.credential, publicKey: passkey.publicKey, counter: 0 },
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}

const inLetters = (challenge: Challenge): string => Buffer.from(challenge).toString('base64url')
