// Citations: the numbered chips behind a sentence, and the list of sources under an answer.

import { button, element, unseen } from "./element.js";
import { pageLink } from "./link.js";
import { openPanel } from "./panel.js";
import { ENGLISH, say } from "./strings.js";
import { dateOf, placeOf, spoken, wordingOf } from "./wording.js";

/** A chip for each number. One that names no citation (yet) stays plain text. */
export function chips(numbers, citations) {
  return numbers.map((number) => {
    const citation = citations.find((one) => one.number === number);
    return citation ? chip(citation) : element("span", { class: "number" }, `[${number}]`);
  });
}

const TOGETHER = 3;

/** A text with its chips behind it. The first chips keep the last word company, so that none begins a line alone. */
export function withChips(text, numbers, citations) {
  const marks = chips(numbers, citations);
  const last = text.lastIndexOf(" ") + 1;
  return [text.slice(0, last), element("span", { class: "last" }, text.slice(last), " ", marks.slice(0, TOGETHER)), ...marks.slice(TOGETHER)];
}

function chip(citation) {
  return button(`[${citation.number}]`, show(citation), {
    class: "chip",
    "aria-label": say("source.chip", citation),
    "aria-haspopup": "dialog",
  });
}

const show = (citation) => () => openPanel({ ...citation, id: citation.document_id });

/** The sources of an answer: number, title, place, date, whose words, and the page itself. */
export function sourceList(citations) {
  return element("ul", { class: "sources", role: "list" }, citations.map(source));
}

function source(citation) {
  const { number, title } = citation;
  const facts = [placeOf(citation), dateOf(citation), wordingOf(citation)].join(" · ");
  return element("li", {},
    element("span", { class: "number", "aria-hidden": "true" }, `[${number}]`),
    element("div", {},
      button([unseen(say("source.before", { number })), element("span", ENGLISH, title)], show(citation), { class: "quiet", "aria-haspopup": "dialog" }),
      element("p", { class: "facts" }, facts),
      pageLink(citation),
      // On paper nothing opens: there the cited words and the address stand in the list.
      element("p", { class: "on-paper" }, spoken(citation.quote ?? "", [citation]).text),
      element("p", { class: "on-paper" }, citation.url)));
}
