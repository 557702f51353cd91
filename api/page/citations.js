// Citations: the numbered chips behind a sentence, and the list of sources under an answer.

import { button, element, unseen } from "./element.js";
import { pageLink } from "./link.js";
import { openPanel } from "./panel.js";
import { ENGLISH, say } from "./strings.js";
import { dateOf, facts, placeOf, spoken, wordingOf } from "./wording.js";

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

/** The citations of each document together, in the order of their first numbers; `numbers` names them: "1", "2–4", "5, 7". */
export function gathered(citations) {
  const held = Map.groupBy(citations, ({ document_id: id, url }) => `${id} ${url}`);
  return [...held.values()].map((cited) => ({ ...cited[0], cited, numbers: spans(cited.map(({ number }) => number)) }));
}

function spans(numbers) {
  const runs = [];
  for (const number of numbers) {
    if (runs.at(-1)?.at(-1) === number - 1) runs.at(-1).push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length > 1 ? `${run[0]}–${run.at(-1)}` : `${run[0]}`)).join(", ");
}

/** The sources of an answer, each document once: numbers, title, place, date, whose words, and the page itself. */
export function sourceList(citations) {
  return element("ul", { class: "sources", role: "list" }, gathered(citations).map(source));
}

function source(document) {
  const { cited, numbers: number, title } = document;
  return element("li", {},
    element("span", { class: "number", dir: "ltr", "aria-hidden": "true" }, `[${number}]`),
    element("div", {},
      button([unseen(say("source.before", { number })), element("span", ENGLISH, title)], show(document), { class: "quiet", "aria-haspopup": "dialog" }),
      facts(placeOf(document), dateOf(document), wordingOf(document)),
      pageLink(document),
      // On paper nothing opens: there the cited words and the address stand in the list.
      cited.map((one) => element("p", { class: "on-paper" }, `[${one.number}] `, spoken(one.quote ?? "", [one]).text)),
      element("p", { class: "on-paper" }, document.url)));
}
