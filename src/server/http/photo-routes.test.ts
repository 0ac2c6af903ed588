import { deepStrictEqual, match, strictEqual } from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { comesIn, openWorkplace, testHouse } from '../../../test/house.ts'
import { aJpeg } from '../../../test/pictures.ts'
import { filesWith } from '../../../test/scratch.ts'
import { mostPhotoBytes } from '../picture.ts'

const picture = { width: 800, height: 600 }

/** A table that writes on paper, one of it with a phone, and somebody of another table. */
async function onPaper(context: TestContext) {
  const opened = await testHouse(context)
  const place = await openWorkplace(opened)
  const { process, staff } = place
  await staff.command('staff', process, { stage: 'agenda', command: { type: 'open-step', from: null, to: 'welcome' } })
  await staff.command('staff', process, {
    stage: 'agenda',
    command: { type: 'open-step', from: 'welcome', to: 'wishes' },
  })
  const room = await opened.house.rooms.open(process)
  const [ours, theirs] = room.state.groups[1].groups
  const group = ours?.group ?? ''
  const own = await comesIn(opened, place, ours?.members[0] ?? '')
  const other = await comesIn(opened, place, theirs?.members[0] ?? '')
  await own.command('seat', process, { stage: 'wishes', command: { type: 'use-paper', group, onPaper: true } })
  const path = (photo: string) => `/api/seat/${process}/photos/wishes/${group}/${photo}`
  return { ...opened, place, process, staff, room, group, own, other, path }
}

test('a table sends a photo of its sheet; the table and those who type it in see it, and nobody else', async (context) => {
  const { own, other, staff, path, process, room, group } = await onPaper(context)
  const sent = await own.upload(path('bilde-1'), aJpeg(picture))
  strictEqual(sent.status, 200, sent.text)
  deepStrictEqual(room.state.wishes[group]?.photo, { photo: 'bilde-1', ...picture })
  const seen = await own.get(`/api/seat/${process}/photos/bilde-1`)
  deepStrictEqual([seen.status, seen.headers.get('content-type')], [200, 'image/jpeg'])
  match(seen.headers.get('cache-control') ?? '', /no-store/)
  strictEqual(seen.headers.get('x-content-type-options'), 'nosniff')
  strictEqual((await staff.get(`/api/staff/${process}/photos/bilde-1`)).status, 200)
  strictEqual((await other.get(`/api/seat/${process}/photos/bilde-1`)).status, 404, 'not before it hangs')
  const go = { type: 'open-step', from: 'wishes', to: 'exhibition' } as const
  await staff.command('staff', process, { stage: 'agenda', command: go })
  strictEqual((await other.get(`/api/seat/${process}/photos/bilde-1`)).status, 200, 'and when it hangs, by all')
})

test('sent again after a bad network it is the same photo', async (context) => {
  const { own, path, room } = await onPaper(context)
  await own.upload(path('bilde-1'), aJpeg(picture))
  const { version } = room
  strictEqual((await own.upload(path('bilde-1'), aJpeg(picture))).status, 200)
  strictEqual(room.version, version)
})

test('what is too large, tells too much or is no picture is refused with a sentence, and kept nowhere', async (context) => {
  const { own, path, dataDir, room, group } = await onPaper(context)
  const cases = [
    [new Uint8Array(mostPhotoBytes + 1), 413, /for stort/],
    [aJpeg({ width: 5000, height: 4000 }), 413, /for stort/],
    [aJpeg({ ...picture, tells: 'before' }), 400, /hvor eller med hvilken telefon/],
    [new Uint8Array([...Buffer.from('<svg/>')]), 400, /ikke et bilde/],
  ] as const
  for (const [bytes, status, sentence] of cases) {
    const answer = await own.upload(path('bilde-2'), bytes)
    deepStrictEqual([answer.status, sentence.test(answer.text)], [status, true], answer.text)
  }
  deepStrictEqual(filesWith(dataDir, 'GPS 59.9'), [])
  strictEqual(room.state.wishes[group]?.photo ?? null, null)
})

test('another table’s sheet gets no photo from here, and nothing of it is kept', async (context) => {
  const { other, path, dataDir } = await onPaper(context)
  const answer = await other.upload(path('bilde-3'), aJpeg({ width: 4321 % 4000, height: 77 }))
  strictEqual(answer.status, 409)
  deepStrictEqual(filesWith(dataDir, 'bilde-3'), [])
})

test('taken away, or taken again, the photo before is gone from every file', async (context) => {
  const { own, path, process, group, dataDir } = await onPaper(context)
  const marked = (mark: string) => new Uint8Array([...aJpeg(picture), ...Buffer.from(mark)])
  await own.upload(path('bilde-4'), marked('KANARI-en'))
  await own.upload(path('bilde-5'), marked('KANARI-to'))
  deepStrictEqual(filesWith(dataDir, 'KANARI-en'), [])
  await own.command('seat', process, { stage: 'wishes', command: { type: 'take-photo-away', group } })
  await own.post(`/api/seat/${process}/photos/sweep`)
  deepStrictEqual(filesWith(dataDir, 'KANARI'), [])
  strictEqual((await own.get(`/api/seat/${process}/photos/bilde-5`)).status, 404)
})
