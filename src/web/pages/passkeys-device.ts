import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { untilFetched } from '../later.ts'

/** What kept a device from answering: its person thought better of it, or one of three others. */
export type Hitch = 'cancelled' | 'there' | 'unable' | 'failed'
export type Answered<Answer> = Readonly<{ answer: Answer } | { hitch: Hitch }>

/** Fetched when somebody presses the button, and not before. */
const library = () => untilFetched(() => import('@simplewebauthn/browser'))

/** Has the device make a passkey; answers what the server is to be sent. */
export const makeOnDevice = (optionsJSON: PublicKeyCredentialCreationOptionsJSON) =>
  asking(async () => {
    const { startRegistration } = await library()
    const { id, response } = await startRegistration({ optionsJSON })
    return {
      credential: id,
      clientData: response.clientDataJSON,
      attestation: response.attestationObject,
      transports: response.transports ?? [],
    }
  })

/** Has the device sign with a passkey that its person chooses; answers what the server is to be sent. */
export const signOnDevice = (optionsJSON: PublicKeyCredentialRequestOptionsJSON) =>
  asking(async () => {
    const { startAuthentication } = await library()
    const { id, response } = await startAuthentication({ optionsJSON })
    return {
      credential: id,
      clientData: response.clientDataJSON,
      deviceData: response.authenticatorData,
      signature: response.signature,
      owner: response.userHandle ?? '-',
    }
  })

async function asking<Answer>(ask: () => Promise<Answer>): Promise<Answered<Answer>> {
  try {
    return { answer: await ask() }
  } catch (error) {
    return { hitch: hitchIn(error) }
  }
}

/** Browsers say by one name that somebody has cancelled, waited too long or has no passkey: they have told which. */
function hitchIn(error: unknown): Hitch {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError' || name === 'AbortError') return 'cancelled'
  if (name === 'InvalidStateError') return 'there'
  return name === 'NotSupportedError' || name === 'ConstraintError' ? 'unable' : 'failed'
}

/** What people call the kind of thing they hold, where the browser tells it. */
export function thisDevice(): string {
  const { userAgent, maxTouchPoints } = navigator
  const kinds = ['iPhone', 'iPad', 'Android', 'CrOS', 'Mac', 'Windows', 'Linux']
  const kind = kinds.find((one) => userAgent.includes(one)) ?? ''
  if (kind === 'CrOS') return 'Chromebook'
  // An iPad says that it is a Mac; no Mac has a screen that one touches.
  return kind === 'Mac' && maxTouchPoints > 1 ? 'iPad' : kind
}
