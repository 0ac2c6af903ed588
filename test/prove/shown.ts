/** A promise that is no number to be reached by a trial: which tests show it instead, each path one that exists. */
export type Shown = Readonly<{ id: string; promise: string; demands: string; by: readonly string[] }>

export const shown: readonly Shown[] = [
  {
    id: 'M1',
    promise: '1,000 join in one minute from one address',
    demands: '0 errors, first load <= 100 kB',
    by: ['bench/join.ts', 'docs/performance.md'],
  },
  {
    id: 'M2',
    promise: 'A phone that slept shows the right screen',
    demands: '<= 2 s after waking, 0 lost drafts',
    by: ['test/faults/connection.test.ts', 'test/journeys/forty-phones.journey.ts'],
  },
  {
    id: 'M3',
    promise: 'The laptop dies: another takes over on a phone',
    demands: '<= 3 taps, each step',
    by: ['test/journeys/cockpit.journey.ts'],
  },
  {
    id: 'M4',
    promise: 'A way out of every state, whoever is absent',
    demands: 'exhaustive for small models (not yet: random play)',
    by: ['test/laws/laws.test.ts'],
  },
  {
    id: 'M5',
    promise: 'People without a phone are full members',
    demands: '0 phones give the same plan',
    by: ['test/paper.test.ts', 'test/http/one-phone-per-table.test.ts'],
  },
  {
    id: 'M6',
    promise: 'Late, leaving, wrong group, odd numbers',
    demands: '0 lost work, a seat within 10 s',
    by: ['test/laws/another-table.test.ts', 'test/journeys/wrong-table.journey.ts'],
  },
  {
    id: 'M7',
    promise: '“Saved” is only said after the acknowledgement',
    demands: '0 false',
    by: ['src/web/outbox.test.ts', 'src/web/foresight.test.ts'],
  },
  {
    id: 'M8',
    promise: 'Everything can be printed beforehand',
    demands: 'drill (not yet: every paper is looked at)',
    by: ['src/server/documents/print/print.test.ts'],
  },
  {
    id: 'S1',
    promise: 'OWASP ASVS 5.0 as a table',
    demands: 'no row missing',
    by: ['test/security/asvs.test.ts'],
  },
  {
    id: 'S4',
    promise: 'No text that somebody wrote is ever run, in no view and no file',
    demands: '0 runs',
    by: ['test/journeys/payloads.journey.ts', 'test/prove/s8.ts'],
  },
  {
    id: 'P9',
    promise: 'No surveillance of anybody',
    demands: 'nobody may read it',
    by: ['test/access.test.ts'],
  },
  {
    id: 'P10',
    promise: 'One page says what is stored, who reads it, when it goes',
    demands: 'the same page for all',
    by: ['src/server/privacy/privacy.test.ts', 'src/server/documents/print/print.test.ts'],
  },
]
