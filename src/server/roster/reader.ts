import type { Asked } from './aside.ts'
import { readList } from './read.ts'

// A process of its own, which reads one list and ends.
process.once('message', async (asked) => {
  const { list, choice } = asked as Asked
  const read = await readList(list, choice)
  process.send?.(read, () => process.disconnect())
})
