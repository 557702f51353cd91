// The source panel: a document's whole text with the cited passage marked in it.

import { button, element } from "./element.js";
import { pageLink } from "./link.js";
import { documentOf, Problem } from "./stream.js";
import { ENGLISH, say } from "./strings.js";
import { dateOf, inQuotationMarks, placeOf } from "./wording.js";

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
  const { before, marked, after } = cut(found.text, target);
  const missing = target.quote !== undefined && marked === "";
  return [
    element("p", { class: "facts" }, [placeOf(found), found.program, dateOf(found)].filter(Boolean).join(" · ")),
    element("p", { class: "wording" }, found.wording === "source"
      ? say("source.own_text")
      : say("source.summary_of", { page: found.source_title, date: found.retrieved || say("date.unknown") })),
    element("p", {}, pageLink({ ...found, url: (marked && target.url) || found.source_url, quote: marked })),
    missing && element("p", { class: "notice" }, say("source.moved")),
    missing && quoteOf(target),
    element("div", { class: "text", role: "region", "aria-label": say("source.text"), tabindex: "0", ...ENGLISH },
      before, marked && mark(marked), after),
  ].filter(Boolean);
}

// A screen reader hears where the passage begins and ends; the style sheet sets the words in.
const mark = (passage) =>
  element("mark", { "data-begins": say("source.mark_begins"), "data-ends": say("source.mark_ends") }, passage);

/**
 * The text in three pieces. Offsets count code points, so the text is cut by code points too. A passage that is not the
 * one quoted is not marked: marking the wrong sentence is worse than marking none.
 */
function cut(text, { start, end, quote }) {
  const points = Array.from(text);
  const marked = points.slice(start, end).join("");
  const usable = start >= 0 && start < end && end <= points.length && (quote === undefined || quote === marked);
  if (!usable) return { before: text, marked: "", after: "" };
  return { before: points.slice(0, start).join(""), marked, after: points.slice(end).join("") };
}

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
