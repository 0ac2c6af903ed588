import type { TestHouse } from './house.ts'

/** Somebody comes in with a fresh link: the browser, and the cookie as it was given, with all that is said of it. */
export async function signedIn({ house, browser }: TestHouse) {
  const token = await house.signIn.cut({ opens: 'account', process: null, person: null }, house.clock())
  const staff = browser()
  const { headers } = await staff.post('/api/sign-in', { token, name: 'Turid' })
  const given = headers.getSetCookie()
  const cookie = given.find((line) => line.includes('flippover_staff=') && !line.includes('flippover_staff=;')) ?? ''
  return { staff, cookie, token: /=([^;]+)/.exec(cookie)?.[1] ?? '' }
}
