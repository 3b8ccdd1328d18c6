// The colours that the reader chose, before anything is drawn. Nothing was chosen, or nothing is kept: the system's.
"use strict";

try {
	const chosen = localStorage.getItem("offblocks-documents-theme");
	if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch { /* a browser that keeps nothing */ }
