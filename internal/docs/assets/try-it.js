// Calls operations of the sandbox from the reference's pages. The browser signs (RFC 9421), with the key of the sandbox's first
// programme, which the console gives to who has signed in to it. The key stays in this page and cannot be read out of it again.
"use strict";

let access; // of the console, as a promise

const toBase64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const fromBase64 = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

class NotSignedIn extends Error {}

async function getAccess() {
	const answer = await fetch("/console/try-it", { method: "POST", redirect: "error" });
	if (answer.status === 401 || answer.status === 403) throw new NotSignedIn(await answer.text());
	if (!answer.ok) throw new Error(await answer.text());
	const { apiKey, apiSecret, signingKeyId, signingKey } = await answer.json();
	const key = await crypto.subtle.importKey("pkcs8", fromBase64(signingKey), { name: "ECDSA", namedCurve: "P-384" }, false, ["sign"]);
	const login = await fetch("/v1/auth/token", {
		method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ apiKey, apiSecret }),
	});
	if (!login.ok) throw new Error(`no token: ${await login.text()}`);
	return { key, keyId: signingKeyId, token: (await login.json()).token };
}

// signed are the headers of a call.
async function signed({ key, keyId, token }, method, url, body) {
	const headers = { Authorization: `Bearer ${token}` };
	if (url.pathname.startsWith("/v1/auth/")) return headers;
	const parts = { "@method": method, "@authority": url.host, "@path": url.pathname };
	if (url.search) parts["@query"] = url.search;
	if (body !== undefined) {
		headers["Content-Digest"] = `sha-512=:${toBase64(await crypto.subtle.digest("SHA-512", new TextEncoder().encode(body)))}:`;
		parts["content-digest"] = headers["Content-Digest"];
	}
	const created = Math.floor(Date.now() / 1000);
	const names = Object.keys(parts).map((name) => `"${name}"`).join(" ");
	const params = `(${names});keyid="${keyId}";alg="ecdsa-p384-sha384";created=${created};expires=${created + 300}`;
	const base = Object.entries(parts).map(([name, value]) => `"${name}": ${value}\n`).join("") + `"@signature-params": ${params}`;
	const signature = await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-384" }, key, new TextEncoder().encode(base));
	headers["Signature-Input"] = `sig=${params}`;
	headers.Signature = `sig=:${toBase64(signature)}:`;
	if (method !== "GET") headers["Idempotency-Key"] = crypto.randomUUID();
	return headers;
}

// element makes an element with its attributes and children.
function element(name, attributes, ...children) {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
	made.append(...children);
	return made;
}

function field(label, input) {
	return element("label", {}, label, input);
}

// addForm puts a form below an operation's samples.
function addForm(heading) {
	const line = heading.nextElementSibling?.querySelector("code")?.textContent.match(/^([A-Z]+) (\/v1\/\S*)$/);
	const samples = document.getElementById(`${heading.id}-samples`)?.nextElementSibling;
	if (!line || !samples) return;
	const [, method, path] = line;
	const example = samples.querySelector("code").textContent;
	const form = element("form", { class: "try-it", "aria-label": `Try it: ${method} ${path}` });
	const values = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => {
		const input = element("input", { name, required: "", autocomplete: "off", spellcheck: "false" });
		form.append(field(name, input));
		return [name, input];
	});
	const query = element("input", { name: "query", placeholder: "limit=3", autocomplete: "off", spellcheck: "false" });
	if (method === "GET") form.append(field("query", query));
	const given = example.match(/<<'END'\n([\s\S]*?)\nEND/);
	const text = element("textarea", { name: "body", rows: String(Math.min(given?.[1].split("\n").length ?? 1, 16)), spellcheck: "false" });
	if (given) {
		text.value = given[1];
		form.append(field("body", text));
	}
	const output = element("output", {});
	form.append(element("button", {}, `Send, signed`), output);
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		send(method, path, values, method === "GET" ? query.value : "", given ? text.value : undefined, output);
	});
	const folded = element("details", { class: "try-it" }, element("summary", {}, "Try it in this sandbox"), form);
	samples.after(folded);
}

async function send(method, path, values, query, body, output) {
	output.replaceChildren("Sending …");
	try {
		access ??= getAccess();
		const filled = values.reduce((at, [name, input]) => at.replace(`{${name}}`, encodeURIComponent(input.value.trim())), path);
		const url = new URL(filled + (query ? `?${query.replace(/^\?/, "")}` : ""), location.origin);
		const headers = await signed(await access, method, url, body);
		if (body !== undefined) headers["Content-Type"] = "application/json";
		const answer = await fetch(url, { method, headers, body, redirect: "error" });
		if (answer.status === 401) access = undefined; // the token is used up
		const stream = answer.headers.get("Content-Type")?.startsWith("text/event-stream");
		if (stream) answer.body.cancel();
		const said = stream ? "(a stream, which is not followed here)" : await answer.text();
		let shown = said;
		try { shown = JSON.stringify(JSON.parse(said), null, 2); } catch { /* it is no JSON */ }
		output.replaceChildren(element("strong", {}, `${answer.status} ${answer.statusText}`),
			element("small", {}, `Request-Id ${answer.headers.get("Request-Id")}`), element("pre", { tabindex: "0" }, shown));
	} catch (error) {
		access = undefined;
		if (!(error instanceof NotSignedIn)) {
			output.replaceChildren(`Not sent: ${error.message}`);
			return;
		}
		output.replaceChildren(error.message.trim(), " The sandbox printed a link to the ",
			element("a", { href: "/console" }, "console"), " when it started. ", element("code", {}, "offblocks operator link sandbox"), " makes another.");
	}
}

for (const heading of document.querySelectorAll("article h2[id]")) addForm(heading);
