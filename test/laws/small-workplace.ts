import { blaabaerhaugen, type Workplace } from '../../src/simulation/people.ts'

/** Eleven people: three tables, one of them with three; every third from the list, so that all units are there. */
export const smallWorkplace: Workplace = {
  ...blaabaerhaugen,
  people: blaabaerhaugen.people.filter((_, index) => index % 3 === 0).slice(0, 11),
}
