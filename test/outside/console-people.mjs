// What operators do with their passkeys and with each other, in browsers that console.mjs opens.
import assert from 'node:assert/strict'

// sign signs somebody in by a one-time link, in a browser of their own.
async function sign(open, link, options) {
	const page = await open(options)
	await page.goto(link)
	await page.getByRole('button', { name: 'Sign in' }).click()
	await page.waitForURL((url) => !url.pathname.includes('/link/'))
	return page
}

// byPasskey registers a passkey, signs in with it and without a password, and removes it. The browser's authenticator is Chromium's
// own virtual one. Passkeys belong to a name: a sandbox has them at localhost.
export async function byPasskey(open, audit, link) {
	const home = new URL(link)
	home.hostname = 'localhost'
	const page = await sign((options) => open({ ...options, origin: home.origin }), home.href)
	const devtools = await page.context().newCDPSession(page)
	await devtools.send('WebAuthn.enable')
	const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', { options: {
		protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true,
		automaticPresenceSimulation: true,
	} })
	await page.goto(`${home.origin}/console/passkeys`)
	await audit(page)
	await page.getByLabel('Name of the passkey').fill('test laptop')
	await page.getByRole('button', { name: 'Register' }).click()
	await page.getByText('The passkey is registered.').waitFor()
	await audit(page)
	await page.getByLabel('Name of the passkey').fill('the same again')
	await page.getByRole('button', { name: 'Register' }).click()
	await page.getByText('This device has a passkey of yours already.').waitFor()

	await page.getByRole('button', { name: 'Sign out' }).click()
	await page.waitForURL('**/sign-in')
	await audit(page)
	await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
	await page.waitForURL((url) => !url.pathname.includes('/sign-in'))
	assert.ok(await page.getByRole('button', { name: 'Sign out' }).count(), 'the passkey signed nobody in')

	await page.goto(`${home.origin}/console/passkeys`)
	const mine = page.locator('section', { has: page.getByRole('heading', { name: 'test laptop' }) })
	await mine.getByLabel('Reason').fill('the test is over')
	await mine.getByRole('button', { name: 'Remove' }).click()
	await page.getByText('The passkey is removed.').waitFor()
	assert.equal(await page.getByRole('heading', { name: 'test laptop' }).count(), 0)
	const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId })
	assert.equal(credentials.length, 1, 'the device has forgotten its passkey by itself')
	await page.getByRole('button', { name: 'Sign out' }).click()
	const refused = page.waitForResponse('**/sign-in/passkey')
	page.expectsErrors = true // Chromium notes each answer of 401
	await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
	assert.equal((await refused).status(), 401)
	await page.getByText('No operator signs in by this passkey here').waitFor()
	await page.context().close()
}

// byTwo writes a network message off: one person proposes it and another one approves it, with scripts and without. A viewer is
// offered neither, and another programme's person sees nothing of it.
export async function byTwo(open, audit, { first, proposer, reference, links }) {
	await proposer.goto(`${first}messages`)
	const message = proposer.locator('section', { has: proposer.getByText(reference, { exact: true }) })
	const off = message.locator('form', { has: proposer.getByRole('button', { name: 'Write off' }) })
	await off.getByText('Another person has to approve it.').waitFor()
	await off.getByLabel('Reason').fill('nobody knows this card')
	await off.getByRole('button').click()
	await proposer.getByText('It is proposed. Another person has to approve it.').waitFor()
	await proposer.getByRole('link', { name: 'Proposals (1)' }).waitFor()
	assert.equal(await proposer.getByRole('button', { name: 'Approve' }).count(), 0, 'the proposer may approve')
	await audit(proposer)

	const viewer = await sign(open, links.viewer)
	await viewer.goto(`${first}messages`)
	await viewer.getByText(reference, { exact: true }).waitFor()
	assert.equal(await viewer.getByRole('button', { name: 'Write off' }).count(), 0, 'a viewer may write off')
	await viewer.goto(`${first}proposals`)
	await viewer.getByText('nobody knows this card').first().waitFor()
	assert.equal(await viewer.getByRole('button', { name: 'Approve' }).count(), 0, 'a viewer may approve')
	await viewer.context().close()

	const stranger = await sign(open, links.stranger)
	stranger.expectsErrors = true // Chromium notes each answer of 404
	for (const path of ['proposals', 'messages', '']) assert.equal((await stranger.goto(first + path)).status(), 404, path)
	await stranger.context().close()

	const second = await sign(open, links.second, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
	await second.goto(`${first}proposals`)
	await second.getByText('77.77 EUR').first().waitFor()
	const approve = second.locator('form', { has: second.getByRole('button', { name: 'Approve' }) })
	await approve.getByLabel('Reason').fill('I asked the network')
	await approve.getByRole('button').click()
	await second.getByText('It is approved, and done.').waitFor()
	await second.goto(`${first}messages`)
	assert.equal(await second.getByText(reference, { exact: true }).count(), 0, 'the message still waits')
	await second.goto(`${first}audit`)
	await second.getByText('nobody knows this card (proposed by ada)').waitFor()
	await second.getByText('I asked the network').waitFor()
	await second.context().close()
}
