import { readFileSync } from 'node:fs'
import type { RouterRoute } from 'hono/types'
import { z } from 'zod'
import { commands, envelope } from '../../../process/commands.ts'
import { hats } from '../../../process/roles.ts'
import { stageNames } from '../../../process/stages.ts'
import { schemaPath } from '../../documents/export/export-shape.ts'
import { words } from '../../words.ts'
import { summaries } from './summaries.ts'

export const openApiPath = '/api/openapi.json'

type Json = { [name: string]: unknown }

const { version } = JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/** The whole outside of the server as OpenAPI 3.1: made from its routes and from the shapes of its commands. */
export function openApi(routes: readonly Pick<RouterRoute, 'method' | 'path'>[]): Json {
  const paths: Record<string, Json> = {}
  for (const { method, path } of routes) {
    if (method === 'ALL') continue
    const { address, parameters } = addressOf(path)
    const here = paths[address] ?? {}
    paths[address] = { ...here, [method.toLowerCase()]: operation(method, path, address, parameters) }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Flippover',
      version,
      summary: 'What the screens of Flippover ask its server.',
      description:
        'Made from the code that answers. A browser signs in once and carries a cookie for each hat. Whatever changes is ' +
        'a POST of JSON, from our own pages or from no page at all; other origins are refused. What no shape describes is ' +
        'refused with 400. The shapes of commands are given in full; those of other bodies are checked at the door.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    tags: [
      { name: 'room', description: 'The view of a process, what changes in it, and commands' },
      { name: 'staff', description: 'For the responsible group and whoever leads' },
      { name: 'door', description: 'Ways in' },
      { name: 'own', description: 'For whoever takes part' },
      { name: 'operation', description: 'For whoever runs the server' },
    ],
    paths,
    components: { schemas: schemas(), responses, securitySchemes: securitySchemes() },
  }
}

/** `/api/:hat{staff|seat}/:process` as `/api/{hat}/{process}`, and what may stand in the braces. */
function addressOf(path: string): Readonly<{ address: string; parameters: readonly Json[] }> {
  const parameters: Json[] = []
  const parts = path.split('/').map((part) => {
    const [, name, among] = /^:(\w+)(?:\{(.*)\})?$/.exec(part) ?? []
    if (name === undefined) return part
    const values = among?.split('|') ?? (name === 'hat' ? [...hats] : null)
    if (values?.length === 1) return values[0]
    parameters.push({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string', ...(values ? { enum: values } : {}) },
    })
    return `{${name}}`
  })
  return { address: parts.join('/'), parameters }
}

function operation(method: string, path: string, address: string, parameters: readonly Json[]): Json {
  const takesCommands = path.endsWith('/commands')
  const hat = /^\/api\/(?:\{hat\}|(staff|seat|wall|board)\/)/.exec(address)
  const named = hat?.[1] ? [hat[1]] : [...hats]
  return {
    operationId: `${method.toLowerCase()} ${address}`.replaceAll(/[^a-z]+/gi, '-').replaceAll(/^-|-$/g, ''),
    ...(summaries[`${method} ${path}`] ? { summary: summaries[`${method} ${path}`] } : {}),
    tags: [tagOf(address)],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(method === 'POST' ? { requestBody: bodyOf(address, takesCommands) } : {}),
    ...(hat ? { security: named.map((one) => ({ [one]: [] })) } : {}),
    ...(address === '/metrics' ? { security: [{ metrics: [] }] } : {}),
    responses: {
      200: answerAt(address),
      ...(takesCommands ? { 409: { $ref: '#/components/responses/Refused' } } : {}),
      default: { $ref: '#/components/responses/Trouble' },
    },
  }
}

function tagOf(address: string): string {
  if (!address.startsWith('/api/') || address === openApiPath) return 'operation'
  if (/\/(?:view|poll|stream|commands)$/.test(address)) return 'room'
  if (/^\/api\/(?:door|sign|session|wall|board)/.test(address)) return 'door'
  return /^\/api\/(?:seat|\{hat\}|privacy)/.test(address) ? 'own' : 'staff'
}

function bodyOf(address: string, takesCommands: boolean): Json {
  if (takesCommands) return json({ $ref: '#/components/schemas/Envelope' })
  if (/\/roster\/file$|\/photos\/.*\{photo\}$/.test(address)) {
    return { required: true, content: { 'application/octet-stream': {} } }
  }
  return json({ type: 'object' })
}

const json = (schema: Json): Json => ({ required: true, content: { 'application/json': { schema } } })

function answerAt(address: string): Json {
  const type = Object.entries({
    'text/event-stream': /\/stream$/,
    'text/plain': /^\/(?:healthz|metrics)$/,
    'text/calendar': /^\/calendar\//,
    'application/octet-stream': /\/(?:documents|print|photos)\/\{\w+\}$/,
  }).find(([, here]) => here.test(address))?.[0]
  if (type) return { description: 'As asked', content: { [type]: {} } }
  const schema = address.endsWith('/export.json') ? { $ref: schemaPath } : {}
  return { description: 'As asked', content: { 'application/json': { schema } } }
}

/** What a command may look like, stage by stage, and the envelope it comes in. */
function schemas(): Json {
  const asked = Object.fromEntries(
    stageNames.map((stage) => {
      const { $schema: _dialect, ...schema } = z.toJSONSchema(commands[stage], { io: 'input' })
      return [`commands-${stage}`, schema]
    }),
  )
  const { $schema: _dialect, ...open } = z.toJSONSchema(envelope, { io: 'input' })
  return {
    ...asked,
    Envelope: {
      allOf: [
        open,
        {
          oneOf: stageNames.map((stage) => ({
            properties: { stage: { const: stage }, command: { $ref: `#/components/schemas/commands-${stage}` } },
          })),
        },
      ],
    },
    Trouble: {
      type: 'object',
      properties: {
        error: { enum: Object.keys(words) },
        sentence: { type: 'string', description: 'Why, and what helps, in the language of whoever asked' },
      },
      required: ['error', 'sentence'],
    },
    Refused: {
      type: 'object',
      properties: { refused: { type: 'string' }, stage: { enum: [...stageNames] }, sentence: { type: 'string' } },
      required: ['refused', 'stage', 'sentence'],
    },
  }
}

const responses = {
  Trouble: {
    description: 'It cannot be done, and a sentence says why',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Trouble' } } },
  },
  Refused: {
    description: 'The rules say no, as things stand',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Refused' } } },
  },
}

function securitySchemes(): Json {
  const cookies = hats.map((hat) => [
    hat,
    {
      type: 'apiKey',
      in: 'cookie',
      name: `__Host-flippover_${hat}`,
      description: 'Without TLS the name has no `__Host-`.',
    },
  ])
  return { ...Object.fromEntries(cookies), metrics: { type: 'http', scheme: 'bearer' } }
}
