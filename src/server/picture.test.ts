import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aJpeg, aWebp } from '../../test/pictures.ts'
import { lookAt, mostPhotoBytes } from './picture.ts'

const faults = ['photo-kind', 'photo-large', 'photo-tells', 'photo-broken']

test('a plain picture is known by its bytes, with its size', () => {
  deepStrictEqual(lookAt(aJpeg({ width: 1200, height: 900 })), { kind: 'jpeg', width: 1200, height: 900 })
  deepStrictEqual(lookAt(aWebp({ width: 1200, height: 900 })), { kind: 'webp', width: 1200, height: 900 })
})
test('what tells where it was taken is refused, wherever in the file it stands', () => {
  strictEqual(lookAt(aJpeg({ width: 10, height: 10, tells: 'before' })), 'photo-tells')
  strictEqual(lookAt(aJpeg({ width: 10, height: 10, tells: 'after' })), 'photo-tells')
  strictEqual(lookAt(aWebp({ width: 10, height: 10, tells: true })), 'photo-tells')
})
test('too heavy, or too many dots', () => {
  strictEqual(lookAt(new Uint8Array(mostPhotoBytes + 1)), 'photo-large')
  strictEqual(lookAt(aJpeg({ width: 4001, height: 3000 })), 'photo-large')
  deepStrictEqual(lookAt(aJpeg({ width: 4000, height: 3000 })), { kind: 'jpeg', width: 4000, height: 3000 })
})
test('another kind of file, whatever it is called', () => {
  for (const text of ['<svg onload="alert(1)"/>', '%PDF-1.7', 'GIF89a', '']) {
    strictEqual(lookAt(new TextEncoder().encode(text)), 'photo-kind')
  }
})
test('no bytes whatever bring it down', () => {
  const headed = fc.tuple(
    fc.constantFrom(aJpeg({ width: 9, height: 9 }), aWebp({ width: 9, height: 9 })),
    fc.nat(),
    fc.nat(255),
  )
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 400 }), headed), (made) => {
      const bytes = made instanceof Uint8Array ? made : made[0].slice()
      if (!(made instanceof Uint8Array)) bytes[made[1] % bytes.length] = made[2]
      const found = lookAt(bytes)
      ok(typeof found === 'object' ? found.width > 0 && found.height > 0 : faults.includes(found))
    }),
    { numRuns: 2_000 },
  )
})
