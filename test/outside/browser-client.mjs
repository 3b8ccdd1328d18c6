// Uses the package for TypeScript in a page of a browser, as a programme's own staff would, and ends with status 1 at the first
// thing that is not as it should be. The page is of the sandbox's origin, and nothing bundles or changes the package's files.
//
//   CLIENT_DIST        directory of the package's files
//   CHROMIUM           the browser; unset: as console.mjs finds it
//   OFFBLOCKS_URL, …   the variables of the sandbox
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const env = process.env
const origin = new URL(env.OFFBLOCKS_URL).origin
const patience = 180_000
const shell = '/usr/bin/chromium-headless-shell'
const executablePath = env.CHROMIUM ?? (existsSync(shell) ? shell : '/usr/bin/chromium')
const browser = await chromium.launch({ timeout: patience, executablePath, args: ['--no-sandbox', '--disable-gpu'] })
try {
	const page = await browser.newPage()
	page.setDefaultTimeout(patience)
	page.on('pageerror', (error) => { throw error })
	await page.route(`${origin}/client-test/**`, (route) => {
		const name = new URL(route.request().url()).pathname.slice('/client-test/'.length)
		if (name === '') return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>A page of staff</title>' })
		return route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(env.CLIENT_DIST, name)) })
	})

	// The first delivery that a webhook gets is what the page verifies.
	let arrived
	const delivery = new Promise((resolve) => { arrived = resolve })
	const receiver = createServer(async (request, answer) => {
		const chunks = []
		for await (const chunk of request) chunks.push(chunk)
		answer.writeHead(204).end()
		arrived({
			method: request.method, url: `http://${request.headers.host}${request.url}`, headers: request.headers,
			body: [...Buffer.concat(chunks)],
		})
	})
	await new Promise((resolve) => receiver.listen(0, '127.0.0.1', resolve))
	const callbackUrl = `http://127.0.0.1:${receiver.address().port}/in?from=browser`

	await page.goto(`${origin}/client-test/`)
	const access = {
		baseUrl: env.OFFBLOCKS_URL, apiKey: env.OFFBLOCKS_API_KEY, apiSecret: env.OFFBLOCKS_API_SECRET,
		keyId: env.OFFBLOCKS_SIGNING_KEY_ID, pem: readFileSync(env.OFFBLOCKS_SIGNING_KEY_FILE, 'utf8'),
	}
	const chainId = `eip155:300:0x${'0'.repeat(24)}${[...crypto.getRandomValues(new Uint8Array(8))].map((b) => b.toString(16).padStart(2, '0')).join('')}`
	const done = await page.evaluate(async ({ access, callbackUrl, chainId }) => {
		const { Client, generateSigningKey, importPrivateKey } = await import('/client-test/index.js')
		const { keyId, pem, ...config } = access
		const client = new Client({ ...config, signingKey: { id: keyId, privateKey: await importPrivateKey(pem) } })
		const chains = await client.getChains()
		const webhook = await client.saveWebhook({ callbackUrl, types: ['customer.updated'] })
		const customer = await client.createCustomer({ chainId, externalId: crypto.randomUUID() })
		const found = []
		for await (const { id } of client.getCustomers({ limit: 1 })) {
			found.push(id)
			break
		}
		const refusal = await client.getCard(crypto.randomUUID()).catch((error) => [error.name, error.code])
		// A key that is made in the page signs, and cannot be read out of it.
		const fresh = await generateSigningKey()
		await client.updateSigningKey({ signingKeyId: fresh.id, signingKey: fresh.publicKey })
		const assets = await new Client({ ...config, signingKey: fresh }).getAssets({ chain: 'eip155:300' })
		await client.deleteSigningKey({ signingKeyId: fresh.id })
		let streamed
		for await (const event of client.streamEvents({ fromBeginning: true, types: ['customer.updated'] })) {
			if (event.id !== customer.id) continue
			streamed = event.webhookType
			break
		}
		return { chains: chains.map(({ id }) => id), webhook: webhook.id, customer: customer.id, found, refusal, assets: assets.length, streamed }
	}, { access, callbackUrl, chainId })
	assert.ok(done.chains.includes('eip155:300'))
	assert.deepEqual(done.found, [done.customer])
	assert.deepEqual(done.refusal, ['ProblemError', 'not_found'])
	assert.ok(done.assets > 0)
	assert.equal(done.streamed, 'customer.updated')

	const verified = await page.evaluate(async ({ access, delivery, webhook }) => {
		const { Client, importPrivateKey, WebhookVerifier } = await import('/client-test/index.js')
		const { keyId, pem, ...config } = access
		const client = new Client({ ...config, signingKey: { id: keyId, privateKey: await importPrivateKey(pem) } })
		const verifier = new WebhookVerifier(client)
		const given = { ...delivery, body: new Uint8Array(delivery.body) }
		const event = await verifier.verify(given)
		const forged = await verifier.verify({ ...given, body: new Uint8Array([...delivery.body, 32]) }).catch((error) => error.name)
		await client.deleteWebhook(webhook)
		return { id: event.id, forged }
	}, { access, delivery: await delivery, webhook: done.webhook })
	assert.deepEqual(verified, { id: done.customer, forged: 'ForgedDelivery' })
	receiver.close()
	receiver.closeAllConnections()
	console.log('works in a browser')
} finally {
	await browser.close()
}
