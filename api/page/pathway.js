// Shows one pathway of a plan: its figures, the picture of its steps, and every finding with its citations.

import { withChips } from "./citations.js";
import { element } from "./element.js";
import { ENGLISH, say, sayCount } from "./strings.js";
import { sum } from "./workings.js";
import { spoken } from "./wording.js";

const RANKS = ["cheapest", "fastest", "safest"];
let made = 0;

/** The name by which a pathway of the plan's own page is linked to. */
export const idOf = (place) => `plan-pathway-${place + 1}`;

// On paper nothing unfolds.
addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll(".pathway details, .infeasible details")) folded.open = true;
});

/**
 * A pathway as an article of the plan that it belongs to. `level` is that of its heading; with `folded` the picture comes
 * first, and what stands behind the figures when it is asked for.
 */
export function pathwayParts(plan, pathway, place, { id = `pathway-${(made += 1)}`, level = 3, folded = false } = {}) {
  const { citations } = plan;
  const number = plan.pathways.length > 1 ? `${place + 1}. ` : "";
  const ranks = RANKS.filter((rank) => plan[rank] === place);
  const { conditions, before, after } = workings(pathway, citations, `h${level + 1}`);
  return element("article", { class: "pathway", "aria-labelledby": id },
    element(`h${level}`, { id, tabindex: "-1", ...ENGLISH }, `${number}${pathway.title}`),
    ranks.length > 0 && element("p", { class: "ranks" }, ranks.map((rank) => element("span", {}, say(`plan.${rank}`)))),
    ...(folded ? [picture(pathway), figures(pathway, true)] : [figures(pathway, false), picture(pathway)]),
    // What must hold is never folded away.
    ...(folded ? [conditions, element("details", {}, element("summary", {}, say("plan.behind")), before, after)] : [...before, conditions, ...after]));
}

/** What must hold, and what else stands behind a pathway before and after it. */
function workings(pathway, citations, heading) {
  const section = (key, items) => items.length > 0 && element("section", {},
    element(heading, {}, say(`plan.${key}`)),
    element("ul", { role: "list" }, items));
  const one = (key, known) => section(key, known ? [finding(known.finding, citations)] : []);
  const several = (key, findings) => section(key, findings.map((each) => finding(each, citations)));
  const before = [
    section("what_counts", pathway.lots.map((lot) => finding(lot.reason, citations, `${lot.name}: `))),
    one("what_is_left", pathway.left),
    one("terms", pathway.terms),
    one("finish_by", pathway.latest_finish),
    one("cost", pathway.cost),
  ];
  const after = [
    several("breaks", pathway.breaks),
    several("unknown", pathway.unknown),
    section("read_also", pathway.to_read.map((number) => sentence(number, citations))),
  ];
  return { conditions: several("only_if", pathway.provided), before, after };
}

// In an answer only what is known: beside it stands what is not.
function figures({ counted, unit, left, terms, latest_finish: latest, cost, provided }, isShort) {
  const unknown = say("plan.not_known");
  const over = terms?.finish && say("plan.over_by", { month: terms.finish });
  const rows = [
    ["counts", `${counted} ${unit}`, ENGLISH],
    ["left", left ? range(left.least, left.most, unit) : unknown, left && ENGLISH],
    ["terms", terms ? [range(terms.least, terms.most), over].filter(Boolean).join(", ") : unknown],
    ["finish_by", latest ? latest.month : say("plan.none_stated"), latest && ENGLISH],
    ["cost", cost ? dollars(cost.dollars) : unknown],
    ["open", provided.length === 0 ? say("plan.nothing_open") : sayCount("plan.conditions", provided.length)],
  ];
  const known = { counts: true, left, terms, finish_by: latest, cost, open: true };
  const shown = rows.filter(([key]) => known[key] || !isShort);
  return element("dl", { class: "figures" }, shown.map(([key, value, tongue]) =>
    element("div", {}, element("dt", {}, say(`plan.${key}`)), element("dd", tongue ?? {}, value))));
}

function range(least, most, unit = "") {
  const words = most === null ? say("plan.at_least", { least }) : least === most ? `${least}` : say("plan.range", { least, most });
  return `${words} ${unit}`.trim();
}

const dollars = (amount) => (typeof amount === "number" ? `$${amount.toLocaleString("en-US")}` : `$${amount}`);

/** The steps of a pathway in words, numbered. */
export const stepsOf = ({ steps }) => steps.map(({ title, detail }, place) => `${place + 1}. ${title}: ${detail}`);

// The drawing is shown as an image: in one no script runs and nothing is loaded, whatever the text says. Its steps are
// a list beside it, for who does not see it: an image's own text is not read out.
function picture({ diagram, steps }) {
  return element("figure", {},
    element("img", { src: `data:image/svg+xml,${encodeURIComponent(diagram)}`, alt: say("plan.diagram") }),
    element("ol", { class: "visually-hidden", ...ENGLISH }, steps.map(({ title, detail }) => element("li", {}, `${title}: ${detail}`))));
}

function finding({ text, citations: numbers, calculations }, citations, before = "") {
  return element("li", {},
    element("p", ENGLISH, before, withChips(text, numbers, citations)),
    calculations.length > 0 && element("details", {},
      element("summary", {}, say("reply.sums")),
      calculations.map((one) => sum(one, citations, () => say("plan.from_plan")))));
}

function sentence(number, citations) {
  const citation = citations.find((one) => one.number === number);
  return element("li", {}, element("p", ENGLISH, withChips(citation ? spoken(citation.quote, [citation]).text : "", [number], citations)));
}

/** A target that no pathway leads to, with the reason. */
export function infeasible({ title, reason }, citations) {
  return finding(reason, citations, `${title}: `);
}
