// What the console does beyond its pages, which work without it: a page that changes is shown as it changes, forms of the
// bench are sent without a new page, the browser's wallet signs, texts are copied, an id that is clicked while the modifier key
// is held is copied whole, a slash leads to the search box, and on a phone the menu stands where its page is.
"use strict";

const story = document.getElementById("story");

// busy tells whether somebody is at work in what would be replaced.
const busy = () => story.contains(document.activeElement) && document.activeElement !== story
	&& document.activeElement.matches("input, button, select, textarea");

let stream = null;
let waiting = null;

const show = (html) => {
	if (busy()) {
		waiting = html;
		return;
	}
	waiting = null;
	story.innerHTML = html;
	addHelp(story);
};

// watch follows the changes of the page that is shown now.
const watch = () => {
	if (stream) stream.close();
	stream = waiting = null;
	delete story.dataset.connected;
	if (!story.dataset.live) return;
	stream = new EventSource(story.dataset.live);
	stream.addEventListener("story", (event) => show(event.data));
	stream.addEventListener("open", () => { story.dataset.connected = "yes"; });
	stream.addEventListener("error", () => { delete story.dataset.connected; });
};

// addHelp gives excerpts a button that copies them, and forms that a wallet can fill in one that asks it.
const addHelp = (within) => {
	for (const excerpt of within.querySelectorAll(".excerpt")) {
		const head = excerpt.querySelector("h3");
		if (!head || !navigator.clipboard) continue;
		const copy = document.createElement("button");
		copy.type = "button";
		copy.textContent = "Copy";
		copy.addEventListener("click", () => navigator.clipboard.writeText(excerpt.querySelector("code").textContent).then(() => {
			copy.textContent = "Copied";
			setTimeout(() => { copy.textContent = "Copy"; }, 1200);
		}, () => {}));
		head.append(copy);
	}
	for (const form of within.querySelectorAll("form[data-wallet]")) addWallets(form);
};

// The browser's wallets: those that announce themselves (EIP-6963), and the one of window.ethereum (EIP-1193).
const wallets = new Map();
const addWallets = (form) => {
	const place = document.createElement("span");
	place.className = "wallets";
	form.append(place);
	const draw = () => {
		place.replaceChildren();
		for (const [name, provider] of wallets) {
			const button = document.createElement("button");
			button.type = "button";
			button.textContent = (form.dataset.wallet ? "Sign with " : "Connect ") + name;
			button.addEventListener("click", () => askWallet(form, provider));
			place.append(button);
		}
	};
	draw();
	window.addEventListener("wallets", draw);
};
const addWallet = (name, provider) => {
	if ([...wallets.values()].includes(provider)) return;
	wallets.set(name, provider);
	window.dispatchEvent(new Event("wallets"));
};

// askWallet has a wallet tell its address or sign, and hands a signature in.
const askWallet = async (form, provider) => {
	const { wallet: text, address, into } = form.dataset;
	try {
		const accounts = await provider.request({ method: "eth_requestAccounts" });
		const mine = accounts.find((a) => a.toLowerCase() === address.toLowerCase());
		if (!text) {
			form.elements[into].value = accounts[0];
			return;
		}
		if (!mine) throw new Error(`The wallet has not the address ${address}. Choose it there, then try again.`);
		const bytes = new TextEncoder().encode(text);
		const hex = "0x" + Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
		form.elements[into].value = await provider.request({ method: "personal_sign", params: [hex, mine] });
		form.requestSubmit();
	} catch (error) {
		complain(error.message || "The wallet refused.");
	}
};

const complain = (text) => {
	const problem = document.createElement("p");
	problem.className = "problem";
	problem.setAttribute("role", "alert");
	problem.textContent = text;
	document.getElementById("messages").replaceChildren(problem);
};

// A form that leads back to its own page is sent without a new page: what has changed is put into this one.
const send = async (form, button) => {
	if (form.dataset.sent) return;
	form.dataset.sent = "yes";
	try {
		const data = new URLSearchParams(new FormData(form));
		if (button && button.name) data.append(button.name, button.value);
		const answer = await fetch(form.action, { method: "POST", body: data });
		const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
		const place = new URL(answer.url);
		const next = fresh.getElementById("story");
		if (answer.ok && place.pathname !== location.pathname || !next) {
			location.assign(answer.ok ? place : location.href);
			return;
		}
		document.getElementById("messages").innerHTML = fresh.getElementById("messages").innerHTML;
		for (const stale of document.querySelectorAll("input[name=form]")) { // a form that was used counts no more
			const same = fresh.querySelector(`form[action="${stale.form.getAttribute("action")}"] input[name=form]`);
			if (same) stale.value = same.value;
		}
		if (answer.ok) {
			history.pushState(null, "", place);
			if (!document.getElementById("fixed") !== !fresh.getElementById("fixed")) {
				location.reload();
				return;
			}
			if (next.dataset.live) story.dataset.live = next.dataset.live;
			else delete story.dataset.live;
			if (story.contains(button)) button.blur();
			show(next.innerHTML);
			watch();
		}
	} catch {
		complain("The server did not answer. Load the page again to see what came of it.");
	} finally {
		delete form.dataset.sent;
	}
};
document.addEventListener("submit", (event) => {
	if (!story || !event.target.matches("form[data-boost]") || event.target.method !== "post") return;
	event.preventDefault();
	send(event.target, event.submitter);
});
window.addEventListener("popstate", () => location.reload());

if (story) {
	watch();
	story.addEventListener("focusout", () => setTimeout(() => { if (waiting !== null) show(waiting); }, 0));
	window.addEventListener("eip6963:announceProvider", (event) => addWallet(event.detail.info.name, event.detail.provider));
	window.dispatchEvent(new Event("eip6963:requestProvider"));
	if (window.ethereum && !wallets.size) addWallet("the browser's wallet", window.ethereum);
	addHelp(document);
}

document.addEventListener("click", (event) => {
	const id = event.target.closest(".id");
	if (!id || (id.tagName === "A" && !event.altKey) || !navigator.clipboard) return;
	event.preventDefault();
	navigator.clipboard.writeText(id.textContent.trim()).then(() => {
		id.classList.add("copied");
		setTimeout(() => id.classList.remove("copied"), 900);
	}, () => {});
});

document.addEventListener("keydown", (event) => {
	if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target.matches("input, textarea, select")) return;
	const search = document.querySelector(".search input");
	if (search) {
		event.preventDefault();
		search.focus();
		search.select();
	}
});

const here = document.querySelector(".menu [aria-current]");
if (here) here.closest(".menu").scrollLeft = here.offsetLeft - 16;
