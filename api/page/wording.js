// Whose words are shown, and how that is said. Only the institution's own text, word for word, is set in quotation marks.

import { element } from "./element.js";
import { say } from "./strings.js";

export const plain = (text) => text.replace(/\s+/g, " ").trim();

const stands = (text, { quote }) => plain(quote ?? "").includes(plain(text));

export const inQuotationMarks = (text) => `“${text}”`;

export const dateOf = (citation) => citation.as_of || say("date.unknown");

/** The institution, and the part of it that the rule is of. */
export const placeOf = ({ institution, unit }) => [institution, unit].filter(Boolean).join(", ");

export const wordingOf = ({ wording }) => say(wording === "source" ? "wording.source" : "wording.own");

/** Facts in one line, of which none is parted where the line is full. */
export const facts = (...told) => element("p", { class: "facts" }, told.filter(Boolean).flatMap((fact, place) =>
  [place > 0 && " · ", element("span", { class: "fact" }, fact)]));

/** What is said of a cited text: its label, and the text, in quotation marks where it is the institution's own. */
export function spoken(text, cited) {
  if (cited.length === 0) return { label: say("label.library"), text };
  if (cited.some(({ wording }) => wording !== "source")) return { label: say("label.summary"), text };
  const source = cited.find((citation) => stands(text, citation));
  if (!source) return { label: say("label.text_of", cited[0]), text };
  return { label: say("label.own_words", source), text: inQuotationMarks(text) };
}

/** A sentence's label and its text as shown. */
export function presented({ text, origin }, cited) {
  if (origin === "finding") return { label: say("label.computed"), text };
  if (origin === "model") return { label: say("label.checked"), text };
  return spoken(text, cited);
}
