// console uses the operators' pages in a browser, as an operator does, and ends with status 1 at the first thing that is not
// as it should be. It says "watching" once it looks at a payment, which whoever started it then captures.
//
//   CONSOLE_LINK    one-time link that signs in
//   CONSOLE_PAGE    URL of the programme's first page
//   CONSOLE_PAYMENT id of an authorisation that is pending
//   CONSOLE_CARD    id of a card that may be suspended
//   CONSOLE_SHOTS   directory for pictures of the pages; unset: none are made
//   CHROMIUM        the browser; unset: where Debian has it
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

const { CONSOLE_LINK: link, CONSOLE_PAGE: first, CONSOLE_PAYMENT: payment, CONSOLE_CARD: card, CONSOLE_SHOTS: shots } = process.env
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const origin = new URL(link).origin
const patience = 120_000

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })

// open is a window of a browser in which whatever leaves the origin, or goes wrong on a page, ends the test.
async function open(options) {
	const context = await browser.newContext(options)
	context.setDefaultTimeout(patience)
	const page = await context.newPage()
	page.on('request', (request) => assert.equal(new URL(request.url()).origin, origin, `a request leaves the origin: ${request.url()}`))
	page.on('pageerror', (error) => { throw error })
	page.on('console', (message) => assert.notEqual(message.type(), 'error', message.text()))
	return page
}

// audit has axe look for what keeps people from using the page: by all its rules or by some.
async function audit(page, rules = {}) {
	const options = JSON.stringify({ resultTypes: ['violations'], ...rules })
	const faults = await page.evaluate(`${axe}; axe.run(document, ${options}).then((r) =>
		r.violations.filter((v) => ['serious', 'critical'].includes(v.impact)).map((v) => v.id + ': ' + v.nodes.map((n) => n.html).join(' ')))`)
	assert.deepEqual(faults, [], `axe about ${page.url()}`)
	const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
	assert.ok(wider <= 0, `${page.url()} is wider than the window by ${wider}`)
}

// whyDeclined goes from Health to the reason of a decline, in three clicks.
async function whyDeclined(page) {
	await page.goto(first)
	await page.getByRole('table').getByRole('link', { name: 'insufficient funds' }).click()
	await page.getByRole('link', { name: 'insufficient funds', exact: true }).first().click()
	await page.getByText("The account's spendable balance does not cover the purchase and its fees.").waitFor()
	await page.getByText('Missing', { exact: true }).waitFor()
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

// Every page, in the four forms. Contrast depends on the colours and takes axe most of its time; the rest on the width.
const contrast = 'color-contrast'
const rulesOf = {
	'light desktop': {}, 'dark desktop': { runOnly: [contrast] }, 'dark phone': { rules: { [contrast]: { enabled: false } } },
}
const lists = ['', 'decisions', 'authorisations', 'transactions', 'disputes', 'customers', 'accounts', 'cards', 'money', 'entries',
	'messages', 'hits', 'findings', 'audit', 'search?q=nothing', `authorisations/${payment}`, `cards/${card}`]
const documents = ['/docs', '/docs/states', '/docs/errors', '/docs/api/events', '/docs/search?q=card']
for (const colorScheme of ['light', 'dark']) {
	for (const [form, viewport] of Object.entries({ desktop: { width: 1360, height: 850 }, phone: { width: 390, height: 844 } })) {
		const window = await open({ storageState, colorScheme, viewport })
		for (const path of lists) {
			const answer = await window.goto(first + path)
			assert.equal(answer.status(), 200, path)
			const rules = rulesOf[`${colorScheme} ${form}`]
			if (rules) await audit(window, rules)
			if (shots) {
				const name = (path.split(/[/?]/)[0] || 'health') + (path.includes('/') ? '-one' : '')
				await window.screenshot({ path: `${shots}/${name}-${form}-${colorScheme}.png`, fullPage: true })
			}
		}
		for (const path of documents) {
			const answer = await window.goto(origin + path)
			assert.equal(answer.status(), 200, path)
			const rules = rulesOf[`${colorScheme} ${form}`]
			if (rules) await audit(window, rules)
			if (shots) await window.screenshot({ path: `${shots}/${path.replaceAll(/[/?=]/g, '-').slice(1)}-${form}-${colorScheme}.png`, fullPage: true })
		}
		await window.context().close()
	}
}

// The documents: hits come while somebody types, and the keyboard leads to them.
await page.goto(`${origin}/docs`)
await page.keyboard.press('/')
await page.keyboard.type('idempotency_key_reu')
await page.locator('.suggestions a').first().waitFor()
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

await page.goto(first)
await page.getByRole('button', { name: 'Sign out' }).click()
await page.waitForURL('**/sign-in')
await audit(page)
await page.goto(first)
assert.match(page.url(), /sign-in/, 'the session did not end')
await browser.close()
