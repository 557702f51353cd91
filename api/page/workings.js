// What stands behind an answer's figures: the sums with their operands, and sources that disagree, side by side.

import { chips } from "./citations.js";
import { element, unseen } from "./element.js";
import { dateOf, placeOf, spoken } from "./wording.js";

const amount = (value, unit) => [value, unit].filter((part) => part !== null && part !== undefined && part !== "").join(" ");

// Real signs instead of a hyphen and an asterisk: screen readers pass over those.
const typeset = (expression) => expression.replaceAll(" - ", " − ").replaceAll(" * ", " × ");

const capitalised = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** A sum as a small ledger: one row an operand, the expression and its result below. */
export function sum({ label, expression, result, unit, operands }, citations) {
  return element("table", { class: "sum" },
    element("caption", {}, capitalised(label ?? "")),
    element("thead", {}, element("tr", {}, ["What", "How much", "From"].map((name) => element("th", { scope: "col" }, unseen(name))))),
    element("tbody", {}, (operands ?? []).map((operand) =>
      element("tr", {},
        element("th", { scope: "row" }, operand.label),
        element("td", {}, amount(operand.value, operand.unit)),
        element("td", {}, (operand.citation ?? null) === null ? "you said" : chips([operand.citation], citations))))),
    element("tfoot", {}, element("tr", {},
      element("th", { scope: "row" }, typeset(expression ?? "")),
      element("td", { colspan: "2" }, amount(result, unit)))));
}

/** One disagreement: what each source says, each under its own name. */
export function disagreement({ subject, positions }, citations) {
  return element("div", { class: "disagreement" },
    element("p", { class: "subject" }, capitalised(subject ?? "")),
    element("ul", { class: "positions", role: "list" }, (positions ?? []).map((position) => side(position, citations))));
}

function side({ statement, citation: number }, citations) {
  const citation = citations.find((one) => one.number === number);
  const { label, text } = spoken(statement, citation ? [citation] : []);
  return element("li", {},
    element("p", { class: "origin" }, label),
    element("p", { class: "statement" }, text, " ", chips([number], citations)),
    citation && element("p", { class: "facts" }, [citation.title, placeOf(citation), dateOf(citation)].join(" · ")));
}
