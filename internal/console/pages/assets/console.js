// What the console does beyond its pages, which work without it: a page that changes is shown as it changes, an id that is
// clicked while the modifier key is held is copied whole, and a slash leads to the search box.
"use strict";

const story = document.getElementById("story");

// busy tells whether somebody is at work in what would be replaced.
const busy = () => story.contains(document.activeElement) && document.activeElement !== story
	&& document.activeElement.matches("input, button, select, textarea");

if (story && story.dataset.live) {
	const stream = new EventSource(story.dataset.live);
	let waiting = null;
	const show = (html) => {
		if (busy()) {
			waiting = html;
			return;
		}
		waiting = null;
		story.innerHTML = html;
	};
	stream.addEventListener("story", (event) => show(event.data));
	stream.addEventListener("over", () => {
		stream.close();
		delete story.dataset.connected;
	});
	stream.addEventListener("open", () => { story.dataset.connected = "yes"; });
	stream.addEventListener("error", () => { delete story.dataset.connected; });
	story.addEventListener("focusout", () => setTimeout(() => { if (waiting !== null) show(waiting); }, 0));
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
