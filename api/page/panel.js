// The source panel: a document's whole text with the cited passage marked in it.

import { button, element } from "./element.js";
import { pageLink } from "./link.js";
import { documentOf, Problem } from "./stream.js";
import { ENGLISH, say } from "./strings.js";
import { dateOf, facts, inQuotationMarks, placeOf } from "./wording.js";

const panel = document.querySelector("#panel");
const title = document.querySelector("#panel-title");
const body = document.querySelector("#panel-body");
let loading = new AbortController();

document.querySelector("#panel-close").addEventListener("click", () => panel.close());
panel.addEventListener("click", ({ target }) => target === panel && panel.close());
panel.addEventListener("close", () => loading.abort());

/** Opens the panel at `text[start:end]` of the document `id`; the rest of `target` is what is known of it already. */
export async function openPanel(target) {
  loading.abort();
  loading = new AbortController();
  const { signal } = loading;
  title.textContent = target.title ?? say("source.title");
  // The sentence first: it is known already, and it is what was asked for.
  const quote = target.quote ? [quoteOf(target)] : [];
  body.replaceChildren(...quote, element("p", { role: "status" }, say("source.loading")));
  if (!panel.open) panel.showModal();
  try {
    const found = await documentOf(target.id, signal);
    title.textContent = found.title;
    body.replaceChildren(...documentParts(found, target));
    scrollToMark();
  } catch (problem) {
    if (signal.aborted) return;
    if (!(problem instanceof Problem)) console.error(problem);
    body.replaceChildren(...problemParts(problem, target));
  }
}

// Only the text scrolls, and only when the mark is out of sight: scrollIntoView would carry off the close button as well.
function scrollToMark() {
  const mark = body.querySelector("mark")?.getBoundingClientRect();
  const frame = body.getBoundingClientRect();
  if (mark && mark.bottom > frame.bottom) body.scrollTop += mark.top - frame.top - frame.height / 3;
}

function documentParts(found, target) {
  const { lines, marked } = cut(found.text, target);
  const missing = target.quote !== undefined && marked === "";
  return [
    facts(placeOf(found), found.program, dateOf(found)),
    element("p", { class: "wording" }, found.wording === "source"
      ? say("source.own_text")
      : say("source.summary_of", { page: found.source_title, date: found.retrieved || say("date.unknown") })),
    element("p", {}, pageLink({ ...found, url: (marked && target.url) || found.source_url, quote: marked })),
    missing && element("p", { class: "notice" }, say("source.moved")),
    missing && quoteOf(target),
    element("div", { class: "text", role: "region", "aria-label": say("source.text"), tabindex: "0", ...ENGLISH }, lines),
  ].filter(Boolean);
}

/**
 * The text, each of its lines a paragraph, and the passage that is marked in it. Offsets count code points, so the text is
 * cut by code points too. A passage that is not the one quoted is not marked: marking the wrong sentence is
 * worse than marking none.
 */
function cut(text, { start, end, quote }) {
  const points = Array.from(text);
  const passage = points.slice(start, end).join("");
  const usable = start >= 0 && start < end && end <= points.length && (quote === undefined || quote === passage);
  const [from, to] = usable ? [start, end] : [0, 0];
  let at = 0;
  const lines = text.split("\n").flatMap((line, place) => {
    const own = Array.from(line);
    const [first, last] = [from - at, to - at].map((place) => Math.min(Math.max(place, 0), own.length));
    const [before, marked, after] = [own.slice(0, first), own.slice(first, last), own.slice(last)].map((part) => part.join(""));
    const begins = from >= at;
    at += own.length + 1;
    const shown = line.trim() && element("p", {}, before, marked && mark(marked, begins, to <= at), after);
    return [place > 0 && "\n", shown || line];
  });
  return { lines, marked: usable ? passage : "" };
}

// A screen reader hears where the passage begins and ends; the style sheet sets the words in.
const mark = (passage, begins, ends) => element("mark", {
  "data-begins": begins && say("source.mark_begins"),
  "data-ends": ends && say("source.mark_ends"),
}, passage);

function problemParts(problem, target) {
  const message = problem instanceof Problem ? problem.message : say("source.failed");
  return [
    element("p", { role: "alert" }, message),
    target.quote && quoteOf(target),
    target.url && element("p", {}, pageLink(target)),
    problem.retryable && button(say("talk.try_again"), () => openPanel(target)),
  ].filter(Boolean);
}

function quoteOf({ quote, wording }) {
  return element("p", { class: "statement" }, wording === "source" ? inQuotationMarks(quote) : quote);
}
