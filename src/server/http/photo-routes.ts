import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { id } from '../../kernel/shapes.ts'
import type { PhotoId } from '../../kernel/values.ts'
import { project, type State } from '../../process/process.ts'
import { hats } from '../../process/roles.ts'
import { lookAt, mostPhotoBytes } from '../picture.ts'
import type { Room } from '../room.ts'
import { inShape } from './body.ts'
import { type House, languageOf, refusalSentence, Sorry } from './context.ts'
import { whoAsks } from './who-asks.ts'

const anyHat = `:hat{${hats.join('|')}}`
const about = z.strictObject({ stage: z.enum(['wishes', 'actionForm']), group: id<'group'>(), photo: id<'photo'>() })

/** Photos of what was written by hand: made small in the browser, looked at here, shown to whoever may read the sheet (M5). */
export function photoRoutes(house: House): Hono {
  const routes = new Hono()
  const { photos, erasures } = house
  const roomy = bodyLimit({
    maxSize: mostPhotoBytes,
    onError: () => {
      throw new Sorry(413, 'photo-large')
    },
  })

  /** What no sheet shows any more is gone from the disk as well. */
  const sweep = async (room: Room): Promise<void> => {
    if (await photos.keepOnly(room.process, new Set(photosIn(room.state)))) erasures.wipe()
  }

  routes.post(`/${anyHat}/:process/photos/:stage/:group/:photo`, roomy, async (context) => {
    const { room, who } = await whoAsks(house, context)
    const { stage, group, photo } = inShape(about, {
      stage: context.req.param('stage'),
      group: context.req.param('group'),
      photo: context.req.param('photo'),
    })
    const bytes = new Uint8Array(await context.req.arrayBuffer())
    const picture = lookAt(bytes)
    if (typeof picture === 'string') throw new Sorry(picture === 'photo-large' ? 413 : 400, picture)
    const { kind, width, height } = picture
    await photos.put(room.process, photo, kind, bytes)
    // The same photo sent again after a bad network is the same command.
    const command = { type: 'attach-photo', group, photo, width, height } as const
    const outcome = await room.take(`photo-${photo}`.slice(0, 64), { stage, command }, who)
    await sweep(room)
    if ('version' in outcome) return context.json({ version: outcome.version })
    const sentence = refusalSentence(stage, outcome.refused, languageOf(context))
    return context.json({ refused: outcome.refused, stage, sentence }, 409)
  })

  routes.post(`/${anyHat}/:process/photos/sweep`, async (context) => {
    await sweep((await whoAsks(house, context)).room)
    return context.json({})
  })

  routes.get(`/${anyHat}/:process/photos/:photo`, async (context) => {
    const { room, who } = await whoAsks(house, context)
    const photo = context.req.param('photo') ?? ''
    const isSeen = photosIn(project(room.state, room.viewerOf(who))).includes(photo)
    const found = isSeen ? await photos.find(room.process, photo) : null
    if (!found) throw new Sorry(404, 'not-found')
    return context.body(found.bytes, 200, { 'content-type': `image/${found.kind}` })
  })

  return routes
}

/** The photos that stand on the sheets and forms of this view. */
const photosIn = ({ wishes, actionForm }: State): readonly PhotoId[] =>
  [...Object.values(wishes), ...Object.values(actionForm)].flatMap(({ photo }) => photo?.photo ?? [])
