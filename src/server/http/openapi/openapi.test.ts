import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import Ajv2020 from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { examples } from '../../../../test/access/examples.ts'
import { mayAsk } from '../../../../test/access/table.ts'
import { testHouse } from '../../../../test/house.ts'
import { commands } from '../../../process/commands.ts'
import { openApi, openApiPath } from './openapi.ts'
import { summaries } from './summaries.ts'

type Operation = Readonly<{
  operationId: string
  parameters?: readonly Readonly<{ name: string; in: string; required: boolean }>[]
  responses: Readonly<Record<string, { description?: string; $ref?: string }>>
  security?: readonly Readonly<Record<string, readonly string[]>>[]
}>
type Description = Readonly<{
  openapi: string
  info: { title: string; version: string }
  tags: readonly { name: string }[]
  paths: Readonly<Record<string, Readonly<Record<string, Operation & { tags: readonly string[] }>>>>
  components: Readonly<Record<string, Readonly<Record<string, object>>>>
}>

async function described(context: Parameters<typeof testHouse>[0]) {
  const house = await testHouse(context)
  const { status, body } = await house.browser().get(openApiPath)
  strictEqual(status, 200)
  return { house, description: body as unknown as Description }
}

/** A checker that knows all shapes of the description by their address in it. */
function checker(description: Description) {
  const ajv = new Ajv2020.default({ strict: false, allErrors: true })
  formats.default(ajv)
  ajv.addSchema({ $id: 'all:', ...description })
  const check = ajv.compile({ $ref: 'all:#/components/schemas/Envelope' })
  return (value: unknown): boolean => check(value) as boolean
}

test('every route of the server stands in it, and nothing else', async (context) => {
  const { house, description } = await described(context)
  const one = (hat: string): string => (hat.includes('|') ? '{hat}' : hat)
  const wanted = house.app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => {
      const address = path.replaceAll(/:hat\{([^}]+)\}/g, (_, hat: string) => one(hat)).replaceAll(/:(\w+)/g, '{$1}')
      return `${method} ${address}`
    })
  const there = Object.entries(description.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  )
  ok(there.length > 70)
  deepStrictEqual(there.toSorted(), [...new Set(wanted)].toSorted())
})

test('a route that is added is described without anybody doing anything', () => {
  const { paths } = openApi([{ method: 'POST', path: '/api/:hat{seat|wall}/:thing/new' }])
  deepStrictEqual(Object.keys(paths as object), ['/api/{hat}/{thing}/new'])
})

test('no summary is about a route that is gone', async (context) => {
  const { house } = await described(context)
  const routes = new Set(house.app.routes.map(({ method, path }) => `${method} ${path}`))
  deepStrictEqual(
    Object.keys(summaries).filter((route) => !routes.has(route)),
    [],
  )
})

test('every command stands in it', async (context) => {
  const { description } = await described(context)
  const there = Object.keys(commands).flatMap((stage) => {
    const text = JSON.stringify(description.components.schemas?.[`commands-${stage}`])
    return [...text.matchAll(/"type":\{"type":"string","const":"([a-z-]+)"\}/g)].map(([, type]) => `${stage}/${type}`)
  })
  deepStrictEqual(
    [...new Set(there)].toSorted(),
    [...new Set(Object.keys(mayAsk).map((name) => name.split(',')[0]))].toSorted(),
  )
})

test('its shapes let in every command of the examples, and none that is misspelt, too rich or sent to another stage', async (context) => {
  const { description } = await described(context)
  const fits = checker(description)
  const id = 'abcdefgh'
  for (const [name, { command: asked }] of examples) {
    const { stage, command } = JSON.parse(JSON.stringify(asked)) as { stage: string; command: Record<string, unknown> }
    ok(fits({ id, stage, command }), name)
    ok(!fits({ id, stage, command: { ...command, type: 'misspelt' } }), name)
    ok(!fits({ id, stage, command: { ...command, andMore: 1 } }), name)
    ok(!fits({ id, stage: stage === 'groups' ? 'wishes' : 'groups', command }), name)
    ok(!fits({ id: 'short', stage, command }), name)
  }
})

test('it is a description as OpenAPI 3.1 wants it', async (context) => {
  const { description } = await described(context)
  ok(/^3\.1\.\d$/.test(description.openapi) && description.info.title && description.info.version)
  const tags = new Set(description.tags.map(({ name }) => name))
  const ids: string[] = []
  for (const [path, item] of Object.entries(description.paths)) {
    ok(path.startsWith('/') && !/[:*]/.test(path), path)
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    for (const [method, { operationId, parameters = [], responses, security = [], tags: own }] of Object.entries(
      item,
    )) {
      ok(['get', 'post', 'put', 'delete', 'patch', 'head', 'options'].includes(method), `${method} ${path}`)
      ids.push(operationId)
      deepStrictEqual(
        parameters.map(({ name }) => name),
        inPath,
        path,
      )
      ok(parameters.every((parameter) => parameter.in === 'path' && parameter.required))
      ok(Object.keys(responses).every((status) => /^[1-5]\d\d$|^default$/.test(status)))
      ok(Object.values(responses).every((response) => response.description || response.$ref))
      for (const scheme of security.flatMap(Object.keys)) ok(description.components.securitySchemes?.[scheme], scheme)
      ok(own.every((tag) => tags.has(tag)))
    }
  }
  strictEqual(new Set(ids).size, ids.length, 'each operation has a name of its own')
  for (const [, address = ''] of JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = address.split('/').reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], description)
    ok(found, address)
  }
})
