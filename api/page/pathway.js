// Shows one pathway of a plan: its figures, the picture of its steps, and every finding with its citations.

import { withChips } from "./citations.js";
import { element } from "./element.js";
import { sum } from "./workings.js";
import { spoken } from "./wording.js";

const UNKNOWN = "not known";
const RANKS = ["cheapest", "fastest", "safest"];

/** The ranks of a plan that a pathway has. */
const ranksOf = (plan, place) => RANKS.filter((rank) => plan[rank] === place);

export const idOf = (place) => `plan-pathway-${place + 1}`;

/** A pathway as an article; `plan` is what it belongs to. */
export function pathwayParts(plan, pathway, place) {
  const { citations } = plan;
  const ranks = ranksOf(plan, place);
  return element("article", { class: "pathway", "aria-labelledby": idOf(place) },
    element("h3", { id: idOf(place), tabindex: "-1" }, `${place + 1}. ${pathway.title}`),
    ranks.length > 0 && element("p", { class: "ranks" }, ranks.map((rank) => element("span", {}, rank))),
    figures(pathway),
    picture(pathway),
    section("What counts", pathway.lots.map((lot) => finding(lot.reason, citations, `${lot.name}: `))),
    ...[["What is left", pathway.left], ["Terms", pathway.terms], ["Finish by", pathway.latest_finish], ["Cost", pathway.cost]]
      .map(([name, known]) => section(name, known ? [finding(known.finding, citations)] : [])),
    ...[["Only if", pathway.provided], ["What breaks it", pathway.breaks], ["Not known", pathway.unknown]]
      .map(([name, findings]) => section(name, findings.map((one) => finding(one, citations)))),
    section("Read also", pathway.to_read.map((number) => sentence(number, citations))));
}

function figures({ counted, unit, left, terms, latest_finish: latest, cost, provided }) {
  const rows = [
    ["Counts", `${counted} ${unit}`],
    ["Left", left ? range(left.least, left.most, unit) : UNKNOWN],
    ["Terms", terms ? [range(terms.least, terms.most), terms.finish && `over by ${terms.finish}`].filter(Boolean).join(", ") : UNKNOWN],
    ["Finish by", latest ? latest.month : "none stated"],
    ["Cost", cost ? dollars(cost.dollars) : UNKNOWN],
    ["Open", provided.length === 0 ? "nothing" : `${provided.length} ${provided.length === 1 ? "condition" : "conditions"}`],
  ];
  return element("dl", { class: "figures" }, rows.map(([name, value]) =>
    element("div", {}, element("dt", {}, name), element("dd", {}, value))));
}

function range(least, most, unit = "") {
  const words = most === null ? `at least ${least}` : least === most ? `${least}` : `${least} to ${most}`;
  return `${words} ${unit}`.trim();
}

const dollars = (amount) => (typeof amount === "number" ? `$${amount.toLocaleString("en-US")}` : `$${amount}`);

// The drawing is shown as an image: in one no script runs and nothing is loaded, whatever the text says. Its steps are
// said in words beside it, because the text inside an image is not read out.
function picture({ diagram, steps }) {
  const spoken = steps.map(({ title, detail }, place) => `${place + 1}. ${title}: ${detail}`).join("; ");
  return element("figure", {},
    element("img", { src: `data:image/svg+xml,${encodeURIComponent(diagram)}`, alt: `The steps: ${spoken}.` }));
}

function section(name, items) {
  return items.length > 0 && element("section", {},
    element("h4", {}, name),
    element("ul", { role: "list" }, items));
}

function finding({ text, citations: numbers, calculations }, citations, before = "") {
  return element("li", {},
    element("p", {}, before, withChips(text, numbers, citations)),
    calculations.length > 0 && element("details", {},
      element("summary", {}, "How it was computed"),
      calculations.map((one) => sum(one, citations, "from this plan"))));
}

function sentence(number, citations) {
  const citation = citations.find((one) => one.number === number);
  return element("li", {}, element("p", {}, withChips(citation ? spoken(citation.quote, [citation]).text : "", [number], citations)));
}

/** A target that no pathway leads to, with the reason. */
export function infeasible({ title, reason }, citations) {
  return finding(reason, citations, `${title}: `);
}
