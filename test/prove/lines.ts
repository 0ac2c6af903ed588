import { c1 } from './c1.ts'
import { c2 } from './c2.ts'
import { c3 } from './c3.ts'
import { c4 } from './c4.ts'
import { d1 } from './d1.ts'
import { d2 } from './d2.ts'
import { d3 } from './d3.ts'
import { d4 } from './d4.ts'
import { d5 } from './d5.ts'
import { d6 } from './d6.ts'
import { d7 } from './d7.ts'
import { d8 } from './d8.ts'
import { d9 } from './d9.ts'
import type { Line } from './line.ts'
import { p1 } from './p1.ts'
import { p2 } from './p2.ts'
import { p3 } from './p3.ts'
import { p4 } from './p4.ts'
import { p5 } from './p5.ts'
import { p6 } from './p6.ts'
import { p7 } from './p7.ts'
import { p8 } from './p8.ts'
import { r1 } from './r1.ts'
import { r2 } from './r2.ts'
import { r3 } from './r3.ts'
import { r4 } from './r4.ts'
import { r5 } from './r5.ts'
import { r6 } from './r6.ts'
import { s2 } from './s2.ts'
import { s3 } from './s3.ts'
import { s5 } from './s5.ts'
import { s6 } from './s6.ts'
import { s7 } from './s7.ts'
import { s8 } from './s8.ts'
import { s9 } from './s9.ts'
import { s10 } from './s10.ts'

/** Every promise that is put to the test here, in the order of docs/promises.md. */
export const lines: readonly Line[] = [
  d1,
  d2,
  d3,
  d4,
  d5,
  d6,
  d7,
  d8,
  d9,
  c1,
  c2,
  c3,
  c4,
  r1,
  r2,
  r3,
  r4,
  r5,
  r6,
  s2,
  s3,
  s5,
  s6,
  s7,
  s8,
  s9,
  s10,
  p1,
  p2,
  p3,
  p4,
  p5,
  p6,
  p7,
  p8,
]
