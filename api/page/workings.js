// What stands behind an answer's figures: the sums with their operands, and sources that disagree, side by side.

import { chips, withChips } from "./citations.js";
import { element, unseen } from "./element.js";
import { ENGLISH, say } from "./strings.js";
import { dateOf, facts, placeOf, spoken } from "./wording.js";

/** A figure with its unit. */
export const amount = (value, unit) => {
  const parts = [value, unit].filter((part) => part !== null && part !== undefined && part !== "");
  return parts.join(unit === "%" ? "" : " ");
};

// Real signs instead of a hyphen and an asterisk: screen readers pass over those.
// What a sum comes to keeps its sign company at the end of a line.
export const typeset = (expression) =>
  expression.replaceAll(" - ", " − ").replaceAll(" * ", " × ").replaceAll(" = ", " =\u00a0");

export const capitalised = (text) => text.charAt(0).toUpperCase() + text.slice(1);

// The roles are said aloud because a very narrow window lays the cells out below each other, which may take them away.
const row = (cells) => element("tr", { role: "row" }, cells);
const head = (content) => element("th", { scope: "row", role: "rowheader", ...ENGLISH }, content);
const cell = (content, attributes = {}) => element("td", { role: "cell", ...attributes }, content);

/** The sums of an answer in their order: what one comes to may go into the next. */
export const sums = (calculations, citations) =>
  calculations.map((one) => sum(one, citations, ({ told }) => say(told ? "sum.you_said" : "sum.above")));

/** A sum as a small ledger: one row an operand, the expression and its result below. `own` says where an operand without
 * a citation is from. */
export function sum({ label, expression, result, unit, operands }, citations, own) {
  const from = (operand) => ((operand.citation ?? null) === null ? own(operand) : chips([operand.citation], citations));
  return element("table", { class: "sum", role: "table" },
    element("caption", ENGLISH, capitalised(label ?? "")),
    element("thead", { role: "rowgroup" }, row(["sum.what", "sum.how_much", "sum.from"].map((key) =>
      element("th", { scope: "col", role: "columnheader" }, unseen(say(key)))))),
    element("tbody", { role: "rowgroup" }, (operands ?? []).map((operand) =>
      row([head(operand.label), cell(amount(operand.value, operand.unit), ENGLISH), cell(from(operand))]))),
    element("tfoot", { role: "rowgroup" },
      row([head(typeset(expression ?? "")), cell(amount(result, unit), { colspan: "2", ...ENGLISH })])));
}

/** One disagreement: what each source says, each under its own name. */
export function disagreement({ subject, positions }, citations) {
  return element("div", { class: "disagreement" },
    element("p", { class: "subject", ...ENGLISH }, capitalised(subject ?? "")),
    element("ul", { class: "positions", role: "list" }, (positions ?? []).map((position) => side(position, citations))));
}

function side({ statement, citation: number }, citations) {
  const citation = citations.find((one) => one.number === number);
  const { label, text } = spoken(statement, citation ? [citation] : []);
  return element("li", {},
    element("p", { class: "origin" }, label),
    element("p", { class: "statement", ...ENGLISH }, withChips(text, [number], citations)),
    citation && facts(citation.title, placeOf(citation), dateOf(citation)));
}
