// Writes src/schema.gen.ts (every type of the API, by openapi-typescript), src/models.gen.ts (their names) and
// src/operations.gen.ts (a method for each operation) from a description; generate.sh runs it.
//
//   node generate.mjs FILE
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const head = '// Generated from api/openapi.yaml by generate.mjs. Do not edit it.\n'
const description = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const out = (name) => new URL(`src/${name}`, import.meta.url)

writeFileSync(out('schema.gen.ts'), head + astToString(await openapiTS(description, { alphabetize: false })))

const nameOf = (schema) => schema?.$ref?.split('/').at(-1)
const resolve = (node) => (node.$ref ? node.$ref.slice(2).split('/').reduce((found, name) => found[name], description) : node)
const used = new Set()

// typeOf is how a schema of a body is written: by its name, or as a list of named things.
function typeOf(schema) {
  if (schema.type === 'array') return { name: typeOf(schema.items).name, list: true }
  const name = nameOf(schema) ?? nameOf(schema.allOf?.[0])
  if (!name) throw new Error(`a body without a name: ${JSON.stringify(schema)}`)
  used.add(name)
  return { name }
}

function comment(operation, notes) {
  const paragraphs = [`${operation.summary}.`, ...(operation.description ?? '').trim().split('\n\n'), ...notes]
  const lines = paragraphs.flatMap((paragraph, i) => [...(i > 0 ? [''] : []), ...paragraph.trim().split('\n')])
  return ['  /**', ...lines.map((line) => `   * ${line}`.trimEnd().replaceAll('*/', '*\\/')), '   */'].join('\n')
}

function writeMethod(path, method, operation) {
  const parameters = (operation.parameters ?? []).map(resolve)
  const inPath = parameters.filter((p) => p.in === 'path')
  const query = parameters.filter((p) => p.in === 'query')
  const body = operation.requestBody?.content['application/json'].schema
  const [, success] = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))
  const content = success.content?.['application/json']?.schema
  const answer = content && typeOf(content)
  const paged = answer?.list && query.some((p) => p.name === 'cursor')
  const change = method !== 'get'
  const signed = (operation.security ?? [{}]).some((scheme) => 'requestSignature' in scheme)

  const takes = inPath.map((p) => `${p.name}: string`)
  if (body) takes.push(`body${operation.requestBody.required ? '' : '?'}: ${typeOf(body).name}`)
  if (query.length > 0) takes.push(`query?: Query<'${operation.operationId}'>`)
  takes.push(`options?: ${change && signed ? 'ChangeOptions' : 'CallOptions'}`)

  const target = '`' + path.replace(/\{(\w+)\}/g, (_, name) => '${encodeURIComponent(' + name + ')}') + '`'
  const fields = [`method: '${method.toUpperCase()}'`, `path: ${inPath.length > 0 ? target : `'${path}'`}`]
  if (body) fields.push('body')
  if (query.length > 0) fields.push('query')
  if (!signed) fields.push(`access: '${(operation.security ?? []).length > 0 ? 'token' : 'open'}'`)
  if (change && !signed && operation.operationId.match(/^(delete|updateCredentials)/)) fields.push('once: true')
  fields.push('options')

  const notes = paged ? ['Yields every object, page after page. `query.limit` says how many are fetched at a time.'] : []
  const type = !answer ? 'Promise<void>' : paged ? `AsyncIterable<${answer.name}>` : `Promise<${answer.name}${answer.list ? '[]' : ''}>`
  return `${comment(operation, notes)}
  ${operation.operationId}(${takes.join(', ')}): ${type} {
    return this.${paged ? 'list' : 'send'}({ ${fields.join(', ')} })
  }`
}

// A stream of events has a method of its own, in client.ts.
const isStream = (operation) => operation.responses['200']?.content?.['text/event-stream']
const methods = Object.entries(description.paths).flatMap(([path, item]) =>
  Object.entries(item).filter(([, operation]) => !isStream(operation)).map(([method, operation]) => writeMethod(path, method, operation)))

// Every schema by its own name, so that an editor shows Card and not components["schemas"]["Card"].
const names = Object.keys(description.components.schemas)
const aliases = names.map((name) => {
  const text = description.components.schemas[name].description?.trim().split('\n')[0] ?? name
  return `/** ${text} */\nexport type ${name} = components['schemas']['${name}']`
})
writeFileSync(out('models.gen.ts'), `${head}import type { components } from './schema.gen.js'\n\n${aliases.join('\n\n')}\n`)
writeFileSync(out('operations.gen.ts'), `${head}import type { Call, CallOptions, ChangeOptions } from './call.js'
import type { operations } from './schema.gen.js'
import type { ${[...used].sort().join(', ')} } from './models.gen.js'

/** What narrows the answer of an operation. */
export type Query<Name extends keyof operations> = NonNullable<operations[Name]['parameters']['query']>

/** A method for each operation of the API. */
export abstract class Operations {
  /** Makes a call, and reads its answer. */
  protected abstract send<T>(call: Call): Promise<T>
  /** Reads a list, page after page. */
  protected abstract list<T>(call: Call): AsyncIterable<T>

${methods.join('\n\n')}
}
`)
