package clients

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/app/apptest"
)

// signingFetch signs what a generated client sends, with the published package.
const signingFetch = `
import { readFileSync } from 'node:fs'
import { Client, importPrivateKey, signRequest } from '@offblocks/client'

const { OFFBLOCKS_URL: baseUrl, OFFBLOCKS_API_KEY: apiKey, OFFBLOCKS_API_SECRET: apiSecret, ...env } = process.env
const pem = readFileSync(env.OFFBLOCKS_SIGNING_KEY_FILE, 'utf8')
const key = { id: env.OFFBLOCKS_SIGNING_KEY_ID, privateKey: await importPrivateKey(pem) }
const { token } = await new Client({ baseUrl, apiKey, apiSecret }).getToken({ apiKey, apiSecret })
const send = globalThis.fetch

export const base = baseUrl
export const input = () => ({ chainId: 'eip155:300:0x' + crypto.randomUUID().replaceAll('-', '') + '01234567', externalId: crypto.randomUUID() })
export async function signingFetch(target, init) {
  const request = new Request(typeof target === 'string' && target.startsWith('/') ? base + target : target, init)
  const body = request.method === 'GET' ? undefined : await request.text()
  const headers = new Headers(request.headers)
  headers.set('Authorization', 'Bearer ' + token)
  if (request.method !== 'GET' && !headers.has('Idempotency-Key')) headers.set('Idempotency-Key', crypto.randomUUID())
  await signRequest({ method: request.method, url: request.url, headers, body: body || undefined }, key)
  return send(request.url, { method: request.method, headers, body: body || undefined })
}
export function expect(made, chains, problem) {
  if (made?.status !== 'initiating' || !chains?.some(({ id }) => id === 'eip155:300') || problem?.code !== 'not_found') {
    throw new Error(JSON.stringify({ made, chains, problem }))
  }
  console.log('made', made.id)
}
`

const signingTypes = `
import type { } from './signing.mjs'
export declare const base: string
export declare const input: () => { chainId: string; externalId: string }
export declare const signingFetch: typeof fetch
export declare function expect(
  made: { id: string; status: string } | undefined, chains: { id: string }[] | undefined, problem: { code?: string } | undefined): void
`

// generator is one of others, and a program that uses what it makes: to create a customer, to list chains, and to ask
// for what is not there.
type generator struct {
	args    func(description, dir string) []string
	program string
}

const nobody = "'01980000-0000-7000-8000-000000000000'"

var generators = map[string]generator{
	"openapi-typescript": {
		args: func(description, dir string) []string {
			return []string{"openapi-typescript", description, "-o", filepath.Join(dir, "generated.d.ts")}
		},
		program: `
import createClient from 'openapi-fetch'
import type { paths } from './generated.js'
import { base, expect, input, signingFetch } from './signing.mjs'
const client = createClient<paths>({ baseUrl: base, fetch: signingFetch })
const made = await client.POST('/customers', { body: input() })
const chains = await client.GET('/chains')
const none = await client.GET('/customers/{customerId}', { params: { path: { customerId: ` + nobody + ` } } })
expect(made.data, chains.data, none.error)
`,
	},
	"@hey-api/openapi-ts": {
		args: func(description, dir string) []string {
			return []string{"openapi-ts", "-i", description, "-o", filepath.Join(dir, "generated"), "-c", "@hey-api/client-fetch"}
		},
		program: `
import { client } from './generated/client.gen'
import { createCustomer, getChains, getCustomer } from './generated/sdk.gen'
import { base, expect, input, signingFetch } from './signing.mjs'
client.setConfig({ baseUrl: base, fetch: signingFetch })
const made = await createCustomer({ body: input() })
const chains = await getChains()
const none = await getCustomer({ path: { customerId: ` + nobody + ` } })
expect(made.data, chains.data, none.error)
`,
	},
	"orval": {
		args: func(description, dir string) []string {
			return []string{"orval", "--input", description, "--output", filepath.Join(dir, "generated.ts"), "--client", "fetch"}
		},
		program: `
import { createCustomer, getChains, getCustomer } from './generated'
import { expect, input, signingFetch } from './signing.mjs'
globalThis.fetch = signingFetch
const made = await createCustomer(input())
const chains = await getChains()
const none = await getCustomer(` + nobody + `)
expect(made.status === 201 ? made.data : undefined, chains.status === 200 ? chains.data : undefined,
  none.status === 200 ? undefined : none.data)
`,
	},
}

func TestWhatGeneratorsMakeOfTheDescriptionCompilesAndCalls(t *testing.T) {
	t.Parallel()
	s := apptest.SharedSQLite(t)
	user := installPackage(t, s)
	for name, g := range generators {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			description := write(t, filepath.Join(dir, "openapi.clients.yaml"), download(t, s, "/openapi.clients.yaml"))
			args := g.args(description, dir)
			run(t, s, dir, append([]string{tool(t, args[0])}, args[1:]...)...)
			write(t, filepath.Join(dir, "signing.mjs"), []byte(signingFetch))
			write(t, filepath.Join(dir, "signing.d.mts"), []byte(signingTypes))
			program := write(t, filepath.Join(dir, "program.ts"), []byte(g.program))
			write(t, filepath.Join(dir, "package.json"), []byte(`{"type": "module"}`))
			write(t, filepath.Join(dir, "tsconfig.json"), fmt.Appendf(nil, `{"compilerOptions": {
				"strict": true, "noEmit": true, "module": "ESNext", "moduleResolution": "Bundler", "target": "ES2022", "types": [],
				"lib": ["ES2023", "DOM", "DOM.Iterable"], "skipLibCheck": true, "paths": {
					"@offblocks/client": [%q], "openapi-fetch": [%q]}}, "files": [%q]}`,
				filepath.Join(user, "node_modules/@offblocks/client/dist/index.d.ts"),
				filepath.Join(root(t), "test/clients/node_modules/openapi-fetch"), program))
			run(t, s, dir, tool(t, "tsc"), "-p", dir)
			bundle := filepath.Join(dir, "program.mjs")
			run(t, s, dir, tool(t, "esbuild"), program, "--bundle", "--platform=node", "--format=esm", "--log-level=warning",
				"--outfile="+bundle, "--alias:@offblocks/client="+filepath.Join(user, "node_modules/@offblocks/client/dist/index.js"),
				"--alias:openapi-fetch="+filepath.Join(root(t), "test/clients/node_modules/openapi-fetch"))
			if out := run(t, s, dir, "node", bundle); !strings.HasPrefix(out, "made ") {
				t.Errorf("it printed %s", out)
			}
		})
	}
}

// The module that uses what oapi-codegen makes has a library of its own, which the program does not link.
func TestWhatOapiCodegenMakesOfTheDescriptionCompilesAndCalls(t *testing.T) {
	t.Parallel()
	s := apptest.SharedSQLite(t)
	dir := t.TempDir()
	for _, file := range []string{"go.mod", "go.sum", "main.go"} {
		copyFile(t, "test/clients/testdata/oapicodegen/"+file+".txt", filepath.Join(dir, file))
	}
	description := write(t, filepath.Join(dir, "openapi.clients.yaml"), download(t, s, "/openapi.clients.yaml"))
	run(t, s, root(t), "go", "tool", "-modfile=tools.mod", "oapi-codegen", "-generate", "types,client", "-package", "main",
		"-o", filepath.Join(dir, "client.gen.go"), description)
	run(t, s, dir, "go", "mod", "edit", "-replace", "github.com/offblocks/offblocks="+root(t))
	program := filepath.Join(dir, "program")
	// Apart from the run, as a build says what it downloads.
	run(t, s, dir, "go", "build", "-mod=mod", "-o", program, ".")
	if out := run(t, s, dir, program); !strings.HasPrefix(out, "made ") {
		t.Errorf("it printed %s", out)
	}
}
