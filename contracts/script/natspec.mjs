// Finds what outsiders see of the contracts and what has no NatSpec in full: functions that they may call, events, errors,
// structs and constructors, each with a @notice, each parameter with its @param and each answer with its @return. A function
// of an interface is described there, and what implements it inherits that. Arguments are directories; none means src.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const directories = process.argv.length > 2 ? process.argv.slice(2) : ['src']
const declaration = /^ {0,4}(function|event|error|constructor|struct)\b\s*(\w*)\s*([({])/gm

/** The text between a bracket and the one that closes it. */
function bracketed(text, open) {
	let depth = 0
	for (let i = open; i < text.length; i++) {
		if ('({'.includes(text[i])) depth++
		if (')}'.includes(text[i]) && --depth === 0) return text.slice(open + 1, i)
	}
	throw new Error('a bracket is not closed')
}

/** The names in a list of parameters; '' for one that has none. */
function names(list) {
	const words = list.split(',').map((p) => p.trim().split(/\s+/)).filter((w) => w[0] !== '')
	return words.map((w) => (w.length > 1 && !['memory', 'calldata', 'indexed', 'payable', 'storage'].includes(w.at(-1)) ? w.at(-1) : ''))
}

/** The lines of documentation right above a place. */
function documentation(text, at) {
	const lines = text.slice(0, at).split('\n')
	lines.pop()
	const found = []
	while (lines.at(-1)?.trim().startsWith('///')) found.unshift(lines.pop())
	return found.join('\n')
}

function* declarations(file) {
	const text = readFileSync(file, 'utf8')
	for (const match of text.matchAll(declaration)) {
		const open = match.index + match[0].length - 1
		const list = bracketed(text, open)
		const rest = text.slice(open + list.length + 2)
		const tail = match[1] === 'struct' ? '' : rest.slice(0, rest.search(/[{;]/))
		const answers = /\breturns\s*(\([^)]*\))/.exec(tail)
		yield {
			file, kind: match[1], name: match[2], docs: documentation(text, match.index), tail,
			params: match[1] === 'struct' ? [] : names(list), answers: answers ? names(answers[1].slice(1, -1)) : [],
		}
	}
}

const files = directories.flatMap((d) => readdirSync(d, { recursive: true }).filter((f) => f.endsWith('.sol')).map((f) => join(d, f)))
const all = files.flatMap((f) => [...declarations(f)])
const inherited = new Set(all.filter((d) => d.kind === 'function' && d.file.includes('interfaces')).map((d) => d.name))
const lacking = []
let looked = 0
for (const d of all) {
	const own = d.file.includes('interfaces')
	if (d.kind === 'function' && !/\b(external|public)\b/.test(d.tail)) continue
	if (d.kind === 'struct' && !own) continue // of storage, which nobody outside sees
	if (d.kind === 'function' && d.docs === '' && !own && (inherited.has(d.name) || /\boverride\b/.test(d.tail))) continue
	looked++
	const lacks = []
	if (!/@(notice|inheritdoc|dev)\b/.test(d.docs)) lacks.push('@notice')
	for (const p of d.params) if (p !== '' && !new RegExp(`@param ${p} \\S`).test(d.docs)) lacks.push(`@param ${p}`)
	if ((d.docs.match(/@return \S/g) ?? []).length < d.answers.length) lacks.push('@return')
	if (lacks.length > 0) lacking.push(`${d.file}: ${d.kind} ${d.name} lacks ${lacks.join(', ')}`)
}
if (looked === 0) lacking.push(`there is nothing to look at in ${directories.join(', ')}`)
if (lacking.length > 0) {
	console.error(lacking.join('\n'))
	process.exit(1)
}
