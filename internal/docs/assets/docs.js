// What the documents do beyond their pages, which work without it: buttons that copy blocks of code, hits while somebody types,
// the section on this page that is read, a slash that leads to the search box, and light or dark as the reader chooses.
"use strict";

// The button says what it leads to. What the system has is no choice, and is not kept.
const theme = document.querySelector(".theme");
const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (document.documentElement.dataset.theme ?? (systemIsDark.matches ? "dark" : "light")) === "dark";
const nameTheme = () => {
	theme.textContent = isDark() ? "Light" : "Dark";
	theme.title = `Show the documents in ${isDark() ? "light" : "dark"} colours`;
};
theme.addEventListener("click", () => {
	const chosen = isDark() ? "light" : "dark";
	const own = (chosen === "dark") === systemIsDark.matches;
	if (own) delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = chosen;
	try {
		if (own) localStorage.removeItem("offblocks-documents-theme");
		else localStorage.setItem("offblocks-documents-theme", chosen);
	} catch { /* it lasts for this page */ }
	nameTheme();
});
systemIsDark.addEventListener("change", nameTheme);
nameTheme();
theme.hidden = false;

const box = document.querySelector(".search input");

for (const block of document.querySelectorAll(".code")) {
	if (!navigator.clipboard) break;
	const button = document.createElement("button");
	button.type = "button";
	button.className = "copy";
	button.textContent = "Copy";
	button.addEventListener("click", () => {
		navigator.clipboard.writeText(block.querySelector("code").textContent).then(() => {
			button.textContent = "Copied";
			setTimeout(() => { button.textContent = "Copy"; }, 1500);
		}, () => { button.textContent = "Not copied"; });
	});
	block.append(button);
}

document.addEventListener("keydown", (event) => {
	if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
	event.preventDefault();
	box.focus();
	box.select();
});

// Hits are shown below the search box. Arrows lead through them, and Escape closes them.
const list = document.createElement("ul");
list.className = "suggestions";
list.id = "suggestions";
list.hidden = true;
list.setAttribute("aria-label", "Sections that were found");
box.form.append(list);
let asked = 0;

async function suggest() {
	const mine = ++asked;
	const query = box.value.trim();
	if (query.length < 2) {
		list.hidden = true;
		return;
	}
	let hits = [];
	try {
		const answer = await fetch(`/docs/search.json?q=${encodeURIComponent(query)}`);
		hits = answer.ok ? await answer.json() : [];
	} catch {
		return; // Enter still searches
	}
	if (mine !== asked) return;
	list.replaceChildren(...hits.slice(0, 8).map((hit) => {
		const item = document.createElement("li");
		const link = document.createElement("a");
		link.href = hit.url;
		const where = document.createElement("strong");
		where.textContent = hit.section ? `${hit.page} › ${hit.section}` : hit.page;
		const mark = document.createElement("mark");
		mark.textContent = hit.found;
		const text = document.createElement("span");
		text.append(hit.before.slice(-40), mark, hit.after.slice(0, 60));
		link.append(where, text);
		item.append(link);
		return item;
	}));
	list.hidden = hits.length === 0;
}

let timer;
box.addEventListener("input", () => {
	clearTimeout(timer);
	timer = setTimeout(suggest, 120);
});
box.form.addEventListener("keydown", (event) => {
	const links = [...list.querySelectorAll("a")];
	const at = links.indexOf(document.activeElement);
	if (event.key === "Escape") {
		list.hidden = true;
		box.focus();
	} else if (event.key === "ArrowDown" && !list.hidden) {
		event.preventDefault();
		clearTimeout(timer);
		asked++; // hits that come later do not replace those among which somebody chooses
		links[Math.min(at + 1, links.length - 1)].focus();
	} else if (event.key === "ArrowUp" && at >= 0) {
		event.preventDefault();
		(links[at - 1] ?? box).focus();
	}
});
document.addEventListener("click", (event) => { if (!box.form.contains(event.target)) list.hidden = true; });

// The section that is read is marked in the list of what is on this page.
const marks = new Map([...document.querySelectorAll(".here a")].map((a) => [decodeURIComponent(a.hash.slice(1)), a]));
if (marks.size > 0) {
	const headings = [...marks.keys()].map((id) => document.getElementById(id)).filter(Boolean);
	const mark = () => {
		const read = headings.filter((h) => h.getBoundingClientRect().top < 120).pop() ?? headings[0];
		for (const [id, a] of marks) {
			if (read && id === read.id) a.setAttribute("aria-current", "true");
			else a.removeAttribute("aria-current");
		}
	};
	let waits = false;
	addEventListener("scroll", () => {
		if (waits) return;
		waits = true;
		requestAnimationFrame(() => { waits = false; mark(); });
	}, { passive: true });
	mark();
}

// The page that is read is in sight in the menu.
document.querySelector(".menu [aria-current]")?.scrollIntoView({ block: "nearest" });
