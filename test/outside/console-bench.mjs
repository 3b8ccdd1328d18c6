// console-bench plays on the bench of a sandbox that has played nothing yet, as a developer does, and ends with status 1 at the first
// thing that is not as it should be.
//
//   CONSOLE_LINK one-time link that signs in
//   CHROMIUM     the browser, as for console.mjs
import assert from 'node:assert/strict'
import { launch } from './console-browser.mjs'

const link = process.env.CONSOLE_LINK
const { browser, open, audit } = await launch(new URL(link).origin)
const page = await open({ viewport: { width: 1360, height: 850 } })
await page.goto(link)
await page.getByRole('button', { name: 'Sign in' }).click()
await page.waitForURL('**/console/p/*/')
const first = page.url()

// The sandbox's own wallet gets a card by one button.
await page.goto(`${first}bench`)
await page.getByText('No card is active yet.').waitFor()
await audit(page)
await page.getByRole('button', { name: 'Make a card' }).click()
await page.getByRole('button', { name: 'Swipe' }).waitFor()
await page.evaluate('window.same = true')

// swipe swipes the card with all that the form asks for.
async function swipe(fields) {
	for (const [label, value] of Object.entries(fields)) {
		const field = page.getByLabel(label).first()
		if (label.startsWith('How') || label.startsWith('What')) await field.selectOption({ label: value })
		else await field.fill(value)
	}
	await page.getByRole('button', { name: 'Swipe' }).click()
}
// money sends test money and waits until the page shows it.
async function money(amount, shown) {
	await page.getByLabel('Tokens for its wallet').fill(amount)
	await page.getByRole('button', { name: 'Send test money' }).click()
	await page.locator('#story td', { hasText: shown }).first().waitFor()
}
const captured = () => page.locator('.step.capture .status', { hasText: 'processed' }).waitFor()

await money('100', '100.000000')
await swipe({ Amount: '12.50', Currency: 'USD', Merchant: 'Bench Bakery', 'How the card is read': 'chip', 'What the network says': 'Purchase, captured at once' })
await captured()
await page.locator('#story').getByText('Bench Bakery').first().waitFor()
await page.locator('.step.decision', { hasText: '12.50 USD' }).first().waitFor()
assert.equal(await page.evaluate('window.same'), true, 'a swipe loaded the page again')
await page.locator('.step.decision a.status').first().click()
await page.locator('dd', { hasText: /^chip$/ }).waitFor() // what the network said of how the card was read

// What the network, the issuer and the merchant say next is a button each, beside what came of it.
await page.goBack()
await page.locator('#story[data-connected=yes]').waitFor()
const said = (name) => page.locator('#story').getByRole('button', { name, exact: true }).first()
const stands = (title, status) => page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) }).locator('.status', { hasText: status }).first().waitFor()
await said('Dispute').click()
await said('Submit').click()
await stands('Dispute', 'submitted')
await said('The network decides: won').click()
await stands('Dispute', 'won')
await said('The merchant takes it again').click()
await stands('Dispute', 'represented')
await said('Suspend').click()
await page.locator('#fixed').getByText('suspended').waitFor()
await said('Resume').click()
await said('Suspend').waitFor()
await said('Ask for a payment token').click()
await stands("The card's issuer says", 'active')
await said('Ask the cardholder (3-D Secure)').click()
const merchant = page.locator('section', { has: page.getByRole('heading', { name: 'Card authentication at Corner Shop' }) })
await merchant.getByText('To be signed by').waitFor()
await audit(page)
await merchant.getByRole('button', { name: "Sign with the sandbox's wallet" }).click()
await stands("The card's issuer says", 'approved')
await said('Ask the cardholder (3-D Secure)').click()
await merchant.getByRole('button', { name: 'Refuse' }).click()
await page.waitForURL('**/bench?card=*')
await stands("The card's issuer says", 'declined')
await audit(page)

// A scenario is played on the card and told act by act.
await page.goto(`${first}bench`)
await page.evaluate('window.same = true')
const played = (name) => page.locator('section', { has: page.getByRole('heading', { name: `Scenario: ${name}` }) })
async function play(name) {
	await page.getByRole('button', { name, exact: true }).click()
	const acts = played(name).locator('tbody tr')
	await acts.first().waitFor()
	await page.waitForFunction((title) => [...document.querySelectorAll('section')].some((s) => s.querySelector('h2')?.textContent === title &&
		[...s.querySelectorAll('tbody tr .status')].some((n) => n.textContent === 'failed') || s.querySelector('h2')?.textContent === title &&
		[...s.querySelectorAll('tbody tr')].every((row) => row.querySelector('.status')?.textContent === 'done')), `Scenario: ${name}`)
	assert.equal(await acts.locator('.status', { hasText: 'failed' }).count(), 0, await played(name).innerText())
}
await play('tip')
await played('tip').getByText('60 EUR captured in all').waitFor()
assert.equal(await page.evaluate('window.same'), true, 'a scenario loaded the page again')
await audit(page)

// An allowance that is used up is granted again: on the wallet's page by the owner's signature, and before a scenario by itself.
const allowance = async () => {
	const money = page.locator('section', { has: page.getByRole('heading', { name: 'Money', exact: true }) })
	const all = await money.locator('tbody tr td:last-child').allInnerTexts() // of each token that its chain has
	return Math.max(...all.map((text) => Number(text.replace(/[^0-9.]/g, ''))))
}
const card = new URL(page.url()).searchParams.get('card')
await page.goto(`${first}cards/${card}`)
const account = new URL(await page.locator('main a[href*="/accounts/"]').first().getAttribute('href'), link).href
const renew = page.locator('#story').getByRole('link', { name: 'Renew the allowance' })
async function useUp() {
	await page.goto(`${first}bench?card=${card}`)
	assert.equal(await renew.count(), 0)
	await money('1000000', /^1\u2009\d\d\d\u2009\d\d\d\./)
	await swipe({ Amount: '850000', Currency: 'EUR', 'What the network says': 'Purchase, captured at once' })
	await captured()
	await renew.waitFor()
	await page.goto(account)
	const used = await allowance()
	assert.ok(used < 200_000, `after a purchase of 850000 the allowance is ${used}`)
	await page.goto(`${first}bench?card=${card}`)
}
async function renewed() {
	await page.goto(account)
	while (await allowance() < 900_000) await page.reload() // until the chain has it, which no page but the payment's streams
}
await useUp()
await renew.click()
const asked = page.locator('section', { has: page.getByRole('heading', { name: /^Allowance of 0x/ }) })
await asked.getByText(/is left for new payments: 1\d\d\u2009\d\d\d\./).waitFor()
await audit(page)
await asked.getByRole('button', { name: 'Renew the allowance' }).click()
await asked.getByText('To be signed by').waitFor()
await audit(page)
await asked.getByRole('button', { name: "Sign with the sandbox's wallet" }).click()
await page.waitForURL('**/accounts/*')
await renewed()
await page.goto(`${first}wallet`)
await page.getByText('Nothing waits for a signature.').waitFor()
await useUp()
await play('tip')
await renewed()

// The clock: a hold that nobody captures is given up once it is moved far enough.
await page.goto(`${first}bench?card=${card}`)
await swipe({ Amount: '3.00', Currency: 'EUR', 'What the network says': 'Advice: approved elsewhere' })
await page.locator('#story').getByRole('button', { name: 'Increment' }).waitFor()
const hold = page.url()
await page.goto(`${first}clock`)
await audit(page)
await page.getByLabel('Ahead by').selectOption({ label: 'eight days: holds expire' })
await page.getByRole('button', { name: 'Move the clock' }).click()
await page.locator('dd', { hasText: /^8 days$/ }).waitFor()
await page.goto(hold)
await page.locator('#story .status', { hasText: /^released$/ }).first().waitFor()

// Faults: without rates nothing is bought in another currency, and with them it is again.
async function fault(partner, how) {
	await page.goto(`${first}clock`)
	const form = page.locator('form', { has: page.getByLabel(partner) })
	await form.getByLabel(partner).selectOption({ label: how })
	await form.getByRole('button', { name: 'Set' }).click()
	await page.waitForFunction(([label, mode]) => [...document.querySelectorAll('label')].some((l) => l.textContent.trim().startsWith(label) &&
		l.querySelector('select')?.selectedOptions[0].textContent === mode), [partner, how])
	await page.goto(`${first}bench?card=${card}`)
}
await fault('rates', 'says that it is down')
await swipe({ Amount: '2.00', Currency: 'GBP' })
await page.getByRole('heading', { name: 'Declined: currency unsupported' }).waitFor()
await fault('rates', 'answers')
await swipe({ Amount: '2.00', Currency: 'GBP' })
await page.locator('.step.decision', { hasText: '2.00 GBP' }).waitFor()

await page.goto(`${first}audit`)
for (const done of ['a card for the bench', 'test money', 'the card was swiped', 'a scenario was played', 'an allowance is to be renewed', 'the dispute was submitted', 'the merchant took the money of a dispute again', 'the issuer suspended the card',
	'a payment token was asked for', 'the cardholder refused', 'the wallet signed', 'the clock was moved', "a partner's fault was set"]) {
	assert.ok(await page.getByText(done).count() > 0, `the audit log does not say: ${done}`)
}
await browser.close()
