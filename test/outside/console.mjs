// console uses the operators' pages in a browser, as an operator does, and ends with status 1 at the first thing that is not
// as it should be. It says "watching" once it looks at a payment, which whoever started it then captures.
//
//   CONSOLE_LINK    one-time link that signs in
//   CONSOLE_PAGE    URL of the programme's first page
//   CONSOLE_PAYMENT id of an authorisation that is pending
//   CONSOLE_CARD    id of a card that may be suspended
//   CONSOLE_WEBHOOK id of a webhook that had deliveries
//   CONSOLE_PEOPLE  one-time links of others as JSON: passkey, second (person for money), viewer, stranger (of another programme)
//   CONSOLE_MESSAGE reference of a network message that waits
//   CONSOLE_SHOTS   directory for pictures of the pages in four forms; unset: none are made
//   CONSOLE_PICTURES directory for the pictures of docs/console.md; unset: none are made
//   CHROMIUM        the browser; unset: Chromium's headless shell where Debian puts it, or else Chromium, which takes twice the processor time
import assert from 'node:assert/strict'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { launch } from './console-browser.mjs'
import { byPasskey, byTwo } from './console-people.mjs'

const { CONSOLE_LINK: link, CONSOLE_PAGE: first, CONSOLE_PAYMENT: payment, CONSOLE_CARD: card, CONSOLE_WEBHOOK: webhook, CONSOLE_SHOTS: shots, CONSOLE_PICTURES: pictures } = process.env
const origin = new URL(link).origin
const { browser, open, audit, fits } = await launch(origin)

// whyDeclined goes from Health to the reason of a decline, in three clicks.
async function whyDeclined(page) {
	await page.goto(first)
	await page.getByRole('table').getByRole('link', { name: 'insufficient funds' }).click()
	await page.getByRole('link', { name: 'insufficient funds', exact: true }).first().click()
	await page.getByText("The account's spendable balance does not cover the purchase and its fees.").waitFor()
	await page.getByText('Missing', { exact: true }).waitFor()
}

// Every page is looked at by axe once. The same page in the dark and on a phone must fit, and pictures show the rest.
const forms = {
	'desktop-light': [{ width: 1360, height: 850 }, 'light'], 'desktop-dark': [{ width: 1360, height: 850 }, 'dark'],
	'phone-light': [{ width: 390, height: 844 }, 'light'], 'phone-dark': [{ width: 390, height: 844 }, 'dark'],
}
const contrast = { runOnly: ['color-contrast'] }
const otherwise = ['?window=week', 'entries?account=network', 'audit?by=operator'] // pages of the list with other rows, which must fit
const inTheDark = ['', `authorisations/${payment}`, 'clock', '/docs/states']

// settled are the pages of a settlement report and of a line of it that differs.
async function settled(page) {
	const newestOf = async (list) => {
		await page.goto(first + list)
		return page.locator('main td a[href*="/money/"]').first().getAttribute('href')
	}
	return [await newestOf('money/reports'), await newestOf('money/lines?status=differs')]
}

// everyPage walks through all pages, in a window of its own beside what the others do.
async function everyPage(page) {
	await page.goto(`${first}cards/${card}`)
	const below = async (noun) => (await page.locator(`main a[href*="/${noun}/"]`).first().getAttribute('href')).replace(/^.*\/p\/[^/]*\//, '')
	const [customer, cardAccount] = [await below('customers'), await below('accounts')]
	const month = new Date().toISOString().slice(0, 7)
	const lists = ['', '?window=week', 'decisions', 'authorisations', 'transactions', 'disputes', 'customers', 'accounts', 'cards', 'money', 'money/balances', 'money/fees', 'money/owed', 'money/open',
		'money/proof', 'money/reports', 'money/lines', ...await settled(page), 'entries', 'entries?account=network', 'chains',
		'chains/eip155:300', 'messages', 'messages/all', 'hits', 'monitoring', 'shadow', 'findings', 'audit', 'audit?by=operator', 'proposals', '/console/passkeys', 'keys', 'requests', 'webhooks', 'idempotency', 'clock', 'search?q=nothing',
		`authorisations/${payment}`, `cards/${card}`, `cards/${card}/rules`, customer, `${customer}/evidence`, cardAccount, `${cardAccount}/statements`,
		`${cardAccount}/statements/${month}`]
	const pictured = { '': 'health', [`authorisations/${payment}`]: 'payment', money: 'settlement' }
	const documents = ['/docs', '/docs/states', '/docs/errors', '/docs/api/events', '/docs/search?q=card']
	const addresses = [...lists, ...documents, ...shots ? ['/', 'bench', 'signature', 'wallet'] : []]
	for (const path of addresses) {
		const answer = await page.goto(path.startsWith('/') ? origin + path : first + path)
		assert.equal(answer.status(), 200, path)
		if (!otherwise.includes(path)) await audit(page)
		if (pictures && pictured[path]) await page.screenshot({ path: `${pictures}/${pictured[path]}.png` })
		for (const [form, [viewport, colorScheme]] of Object.entries(forms)) {
			if (!shots && form !== 'phone-dark') continue
			await page.setViewportSize(viewport)
			if (shots || inTheDark.includes(path)) await page.emulateMedia({ colorScheme }) // colours move nothing
			await fits(page)
			if (shots) {
				const name = path.replaceAll(payment, 'one').replaceAll(card, 'one').replace(customer, 'customers/one').replace(cardAccount, 'accounts/one').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || (path ? 'home' : 'health')
				await page.screenshot({ path: `${shots}/${name}-${form}.png`, fullPage: true })
			}
		}
		if (inTheDark.includes(path)) await audit(page, contrast)
		await page.setViewportSize({ width: 1360, height: 850 })
		if (shots || inTheDark.includes(path)) await page.emulateMedia({ colorScheme: 'light' })
	}
}

const page = await open({ viewport: { width: 1360, height: 850 } })
await page.goto(link)
await audit(page)
await page.getByRole('button', { name: 'Sign in' }).click()
await page.goto(first)
const storageState = await page.context().storageState()

// A payment is told as it happens, without a reload.
await page.goto(`${first}authorisations/${payment}`)
await page.locator('#story[data-connected=yes]').waitFor()
await page.evaluate('window.same = true')
assert.equal(await page.locator('.step.capture').count(), 0)
await page.locator('.step.request h3', { hasText: /POST .*\/authorisation/ }).waitFor() // by which it was made; it is kept a moment later
console.log('watching')
await page.locator('.facts .status', { hasText: /^captured$/ }).first().waitFor()
await page.locator('.step.capture .status', { hasText: 'processed' }).waitFor()
assert.equal(await page.evaluate('window.same'), true, 'the page was loaded again')
for (const step of ['hold', 'deposit', 'reserve', 'settle', 'Capture', 'authorisation.updated', 'transaction.updated']) {
	assert.ok(await page.locator('.step h3', { hasText: step }).count() > 0, `the timeline has no ${step}`)
}

// By keyboard: a slash leads to the search box, which finds the card.
await page.keyboard.press('/')
await page.keyboard.type(card)
await page.keyboard.press('Enter')
await page.waitForURL(`**/cards/${card}`)

await whyDeclined(page)

const walk = async () => everyPage(await open({ storageState, viewport: { width: 1360, height: 850 } }))
const beside = shots || pictures ? undefined : walk() // pictures are of what stands still

// The bench: a card is made and swiped, and the payment is told without a new page from its decision to its settlement.
await page.goto(`${first}bench?card=${card}`)
await page.getByRole('button', { name: 'Swipe' }).waitFor()
await page.evaluate('window.same = true')
await page.getByLabel('Amount').first().fill('12.50')
await page.getByLabel('Merchant').fill('Bench Bakery')
await page.getByRole('button', { name: 'Swipe' }).click()
await page.locator('.step.decision', { hasText: '12.50 GBP' }).waitFor()
await page.locator('#story').getByText('Bench Bakery').first().waitFor()
await page.locator('#story[data-connected=yes]').waitFor()
await page.locator('#story').getByRole('button', { name: 'Capture' }).click()
await page.locator('.step.capture .status', { hasText: 'processed' }).waitFor()
assert.equal(await page.evaluate('window.same'), true, 'the bench was loaded again')
await audit(page)
await page.getByLabel('Amount').first().fill('900000')
await page.getByRole('button', { name: 'Swipe' }).click()
await page.getByRole('heading', { name: 'Declined: insufficient funds' }).waitFor()
assert.equal(await page.evaluate('window.same'), true, 'a decline loaded the page again')

// Beside a card whose owner signs elsewhere the bench offers one of the sandbox's own wallet, and plays every step to it.
await page.getByRole('button', { name: "Take a card of the sandbox's wallet" }).click()
await page.waitForURL((url) => url.searchParams.get('card') !== card)
await page.getByRole('button', { name: 'Swipe' }).waitFor()
assert.equal(await page.getByRole('button', { name: "Take a card of the sandbox's wallet" }).count(), 0)

// A wallet that the browser announces (EIP-6963) tells its address and signs; the sandbox's own wallet does so by itself.
const account = privateKeyToAccount(generatePrivateKey())
await page.exposeFunction('signWithWallet', (hex) => account.signMessage({ message: { raw: hex } }))
await page.addInitScript((address) => {
	const provider = { request: async ({ method, params }) => method === 'eth_requestAccounts' ? [address] : window.signWithWallet(params[0]) }
	const info = { uuid: '350670db-19fa-4704-a166-e52e178b59d2', name: 'Test Wallet', icon: 'data:,', rdns: 'test.wallet' }
	const announce = () => window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail: Object.freeze({ info, provider }) }))
	window.addEventListener('eip6963:requestProvider', announce)
	announce()
}, account.address)
await page.goto(`${first}wallet`)
const newCustomer = page.locator('form', { has: page.getByRole('button', { name: 'Create the customer' }) })
await newCustomer.getByRole('button', { name: 'Connect Test Wallet' }).click()
await page.waitForFunction((address) => document.querySelector('input[name=address]').value === address, account.address)
await newCustomer.getByLabel('Your id').fill(`by-${account.address}`)
await newCustomer.getByRole('button', { name: 'Create the customer' }).click()
const asked = page.locator('section', { has: page.getByRole('heading', { name: `Customer by-${account.address}` }) })
await asked.getByRole('button', { name: 'Sign with Test Wallet' }).click()
for (;;) { // the screening's answer takes a moment, and nothing of it is streamed
	const verify = asked.getByRole('button', { name: 'Pass the identity check' })
	if (await verify.count() > 0) {
		await verify.click()
		break
	}
	await page.reload()
}
await asked.getByRole('button', { name: 'Open an account' }).click()
const grant = page.locator('section', { has: page.getByRole('heading', { name: `Account of ${account.address}` }) })
await audit(page)
await grant.getByRole('button', { name: 'Sign with Test Wallet' }).click()
await page.waitForURL('**/accounts/*')
await page.locator('.facts .status', { hasText: /^(pending|active)$/ }).first().waitFor()

// The debugger says where a signature differs from what is computed.
await page.goto(`${first}signature`)
await page.getByLabel('Request', { exact: true }).fill([
	`GET /v1/cards HTTP/1.1`, `Host: ${new URL(origin).host}`,
	`Signature-Input: sig=("@method" "@path");created=1700000000;keyid="00000000-0000-7000-8000-000000000000"`, 'Signature: sig=:AAAA:', '', '',
].join('\n'))
await page.getByRole('button', { name: 'Verify' }).click()
await page.getByRole('heading', { name: /^Signature refused/ }).waitFor()
await audit(page)

// A delivery is sent again, for a reason.
await page.goto(`${first}webhooks`)
await page.locator(`td a[href$="${webhook}"]`).click()
await page.locator('td a.time').first().click()
const resend = page.locator('form', { has: page.getByRole('button', { name: 'Resend' }) })
await resend.getByLabel('Reason').fill('their server was down')
await resend.getByRole('button').click()
await page.getByText('The event is being delivered again.').waitFor()

// The first page tells the newest payment.
await page.goto(`${origin}/`)
await page.locator('.step.decision').first().waitFor()
await page.getByRole('link', { name: 'Documents' }).waitFor()
await audit(page)

// Passkeys, and two people for what moves money.
const links = JSON.parse(process.env.CONSOLE_PEOPLE)
await byTwo(open, audit, { first, proposer: page, reference: process.env.CONSOLE_MESSAGE, links })
await byPasskey(open, audit, links.passkey)

// The documents: hits come while somebody types, and the keyboard leads to them.
await page.goto(`${origin}/docs`)
await page.keyboard.press('/')
await page.keyboard.type('idempotency_key_reu')
await page.locator('.suggestions li:first-child a[href$="#idempotency_key_reused"]').waitFor() // not the hits of what was typed before
await page.keyboard.press('ArrowDown')
await page.keyboard.press('Enter')
await page.waitForURL('**/docs/errors#idempotency_key_reused')
await page.locator('h3:target').waitFor()

// The reader chooses dark colours, which the next page has as well, and goes back to the system's.
const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
assert.equal(await ground(), 'rgb(255, 255, 255)')
await page.getByRole('button', { name: 'Dark' }).click()
await page.goto(`${origin}/docs/faq`)
assert.equal(await ground(), 'rgb(16, 18, 23)')
await page.getByRole('button', { name: 'Light' }).click()
await page.reload()
assert.equal(await ground(), 'rgb(255, 255, 255)')

// A block of code is copied as it is shown.
await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
await page.goto(`${origin}/docs/quickstart`)
const shown = page.locator('.code', { hasText: 'make run' }).first()
await shown.hover()
await shown.getByRole('button', { name: 'Copy' }).click()
await shown.getByRole('button', { name: 'Copied' }).waitFor()
assert.equal((await page.evaluate(() => navigator.clipboard.readText())).trim(), 'make run')

// An operation is tried from the reference, signed in the browser; without the console's session nothing is given.
await page.goto(`${origin}/docs/api/engine`)
await page.getByText('Try it in this sandbox').first().click()
await page.getByRole('button', { name: 'Send, signed' }).first().click()
await page.locator('output strong', { hasText: /^200/ }).waitFor()
await page.locator('output pre', { hasText: 'eip155:300' }).waitFor()
await audit(page)
const stranger = await fetch(`${origin}/console/try-it`, { method: 'POST' })
assert.equal(stranger.status, 401)
const session = (await page.context().cookies(`${origin}/console`)).map((c) => `${c.name}=${c.value}`).join('; ')
const foreign = await fetch(`${origin}/console/try-it`, { method: 'POST', headers: { Cookie: session, 'Sec-Fetch-Site': 'cross-site' } })
assert.equal(foreign.status, 403)

// Without JavaScript the same works: the three clicks, and an action.
const plain = await open({ storageState, javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
await whyDeclined(plain)
await plain.goto(`${first}bench?card=${card}`)
await plain.getByLabel('Amount').first().fill('3.00')
await plain.getByRole('button', { name: 'Swipe' }).click()
await plain.locator('.step.decision', { hasText: '3.00 GBP' }).waitFor()

// Each button of the bench does what it says: its audit record commits with what it did.
async function say(button, amount) {
	const form = plain.locator('#story form', { has: plain.getByRole('button', { name: button, exact: true }) }).first()
	if (amount) await form.getByLabel('Amount').fill(amount)
	await Promise.all([plain.waitForEvent('load'), form.getByRole('button').click()])
}
async function swipe(amount) {
	await plain.goto(`${first}bench?card=${card}`)
	await plain.getByLabel('Amount').first().fill(amount)
	await Promise.all([plain.waitForEvent('load'), plain.getByRole('button', { name: 'Swipe' }).click()])
}
async function buy(amount) {
	await swipe(amount)
	await say('Capture')
	while (await plain.getByRole('button', { name: 'Dispute', exact: true }).count() === 0) await plain.reload() // until it is processed
}
await say('Increment', '1.00')
await say('Reverse')
await swipe('3.10')
await say('Expire')
await buy('3.20')
await say('Dispute', '1.00')
await buy('3.30')
await say('Refund', '1.00')
await buy('3.40')
await say('Take back')
await plain.goto(`${first}audit`)
for (const done of ['the hold was raised', 'the hold was reversed', 'the hold expired', 'the cardholder disputed it', 'the merchant refunded',
	'the capture was taken back']) {
	assert.ok(await plain.getByText(done).count() > 0, `the audit log does not say that ${done}`)
}
await plain.goto(`${first}cards/${card}`)
const suspend = plain.locator('form', { has: plain.getByRole('button', { name: 'Suspend' }) })
await suspend.getByLabel('Reason').fill('the cardholder called')
await suspend.getByRole('button').click()
await plain.getByText('The card is suspended.').waitFor()
await plain.goto(`${first}audit`)
await plain.getByText('the cardholder called').waitFor()
await plain.goto(`${origin}/docs`)
await plain.getByRole('searchbox').fill('card frozen')
await plain.getByRole('searchbox').press('Enter')
await plain.waitForURL('**/docs/search?q=*')
await plain.getByRole('heading', { name: 'Search' }).waitFor()
await plain.getByText('All pages').click()
await plain.getByRole('navigation').getByRole('link', { name: 'Errors' }).click()
await plain.getByRole('heading', { name: 'rate_limited' }).waitFor()

await (beside ?? walk()) // with the session that ends now
await page.goto(first)
await page.getByRole('button', { name: 'Sign out' }).click()
await page.waitForURL('**/sign-in')
await audit(page)
await page.goto(first)
assert.match(page.url(), /sign-in/, 'the session did not end')
await browser.close()
