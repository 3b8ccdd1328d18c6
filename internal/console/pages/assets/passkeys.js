// Passkeys: the browser has its authenticator make one or sign by one, and what that answers goes to the server as JSON. Without this
// script, passwords and one-time links go on working. Its names are its own: the pages have another script.
"use strict";
{
	const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
	const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
	const named = (list) => (list || []).map((key) => ({ ...key, id: bytes(key.id) }));

	// post sends something, and gives what the server answers or throws what it complains about.
	const post = async (path, body) => {
		const answer = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
		const said = await answer.json();
		if (!answer.ok) throw new Error(said.problem);
		return said;
	};

	const answerOf = (key) => ({
		id: key.id, rawId: text(key.rawId), type: key.type, authenticatorAttachment: key.authenticatorAttachment,
		clientExtensionResults: key.getClientExtensionResults(),
	});

	const register = async (form) => {
		const { challenge } = form.dataset;
		const asked = await post(challenge, {});
		const key = await navigator.credentials.create({ publicKey: {
			...asked, challenge: bytes(asked.challenge), user: { ...asked.user, id: bytes(asked.user.id) },
			excludeCredentials: named(asked.excludeCredentials),
		} });
		const response = { clientDataJSON: text(key.response.clientDataJSON), attestationObject: text(key.response.attestationObject) };
		if (key.response.getTransports) response.transports = key.response.getTransports();
		return post(form.action, { name: form.elements.name.value, answer: { ...answerOf(key), response } });
	};

	const signIn = async (form) => {
		const asked = await post(form.dataset.challenge, {});
		const key = await navigator.credentials.get({ publicKey: { ...asked, challenge: bytes(asked.challenge) } });
		const response = {
			clientDataJSON: text(key.response.clientDataJSON), authenticatorData: text(key.response.authenticatorData),
			signature: text(key.response.signature), userHandle: key.response.userHandle ? text(key.response.userHandle) : "",
		};
		return post(form.action, { next: form.elements.next.value, answer: { ...answerOf(key), response } });
	};

	const tell = (form, words) => {
		const problem = form.querySelector(".problem") || form.insertBefore(document.createElement("p"), form.firstChild);
		problem.className = "problem";
		problem.setAttribute("role", "alert");
		problem.textContent = words;
	};

	for (const form of document.querySelectorAll("form[data-passkey]")) {
		const here = location.origin === form.dataset.origin;
		form.hidden = form.dataset.passkey === "sign-in" && !(here && window.PublicKeyCredential);
		form.addEventListener("submit", async (event) => {
			event.preventDefault();
			try {
				if (!here) throw new Error(`Passkeys work at ${form.dataset.origin} only: open the console there.`);
				if (!window.PublicKeyCredential) throw new Error("This browser knows no passkeys.");
				location.assign((await (form.dataset.passkey === "sign-in" ? signIn(form) : register(form))).to);
			} catch (error) {
				tell(form, error.name === "NotAllowedError" ? "Nothing was done: the passkey was not allowed, or took too long." :
					error.name === "InvalidStateError" ? "This device has a passkey of yours already." : error.message);
			}
		});
	}
}
