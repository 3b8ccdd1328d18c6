// The browser in which the console is tried.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { existsSync, readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const patience = 180_000
const shell = '/usr/bin/chromium-headless-shell'

// launch starts a browser for the pages of an origin.
export async function launch(origin) {
	const executablePath = process.env.CHROMIUM ?? (existsSync(shell) ? shell : '/usr/bin/chromium')
	const browser = await chromium.launch({ timeout: patience, executablePath, args: ['--no-sandbox', '--disable-gpu', '--num-raster-threads=1'] })

	// open is a window of the browser in which whatever leaves the origin, or goes wrong on a page, ends the test.
	async function open({ origin: there = origin, ...options } = {}) {
		const context = await browser.newContext({ reducedMotion: 'reduce', ...options }) // colours that change slowly are nobody's contrast
		context.setDefaultTimeout(patience)
		const page = await context.newPage()
		page.on('request', (request) => assert.equal(new URL(request.url()).origin, there, `a request leaves the origin: ${request.url()}`))
		page.on('pageerror', (error) => { throw error })
		page.on('console', (message) => page.expectsErrors || assert.notEqual(message.type(), 'error', message.text()))
		return page
	}

	// audit has axe look for what keeps people from using the page: by all its rules or by some.
	async function audit(page, rules = {}) {
		const options = JSON.stringify({ resultTypes: ['violations'], ...rules })
		const faults = await page.evaluate(`${axe}; axe.run(document, ${options}).then((r) =>
			r.violations.filter((v) => ['serious', 'critical'].includes(v.impact)).map((v) => v.id + ': ' + v.nodes.map((n) => n.html).join(' ')))`)
		assert.deepEqual(faults, [], `axe about ${page.url()}`)
		await fits(page)
	}

	// fits makes sure that nothing of a page is beside the window.
	async function fits(page) {
		const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
		assert.ok(wider <= 0, `${page.url()} is wider than the window by ${wider}`)
	}
	return { browser, open, audit, fits }
}
