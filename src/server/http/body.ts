import type { Context } from 'hono'
import type { z } from 'zod'
import { Sorry } from './context.ts'

/** The body of a request in the shape it must have; anything else is told in a sentence, and nothing happens. */
export async function bodyAs<Shape extends z.ZodType>(context: Context, shape: Shape): Promise<z.infer<Shape>> {
  return inShape(shape, await context.req.json().catch(() => null))
}

export function inShape<Shape extends z.ZodType>(shape: Shape, value: unknown): z.infer<Shape> {
  const read = shape.safeParse(value)
  if (read.success) return read.data
  const tooLong = read.error.issues.some(({ code, path }) => code === 'too_big' && path.length > 0)
  throw new Sorry(400, tooLong ? 'too-long' : 'malformed')
}
