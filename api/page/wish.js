// The form of a plan: what is wanted, the credit held, the pace. It gives the body of a request, and tells what is
// wrong with one at its fields.

import { button, element } from "./element.js";
import { lot } from "./credit.js";
import { field } from "./field.js";

const MOST_TARGETS = 5;
const MOST_LOTS = 20;

const aim = field({ key: "aim", label: "Plan for", options: [["targets", "programs or institutions"], ["field", "a field"]] });
const credential = field({ key: "credential", label: "Credential", options: [["masters", "master’s degree"], ["certificate", "certificate"]] });
const named = field({ key: "field", label: "Field", hint: "such as “data science”" });
const pace = [
  field({ key: "start", label: "Start", hint: "2026 or 2026-09" }),
  field({ key: "per_term", label: "Credits a term", inputmode: "decimal" }),
  field({ key: "terms_a_year", label: "Terms a year", inputmode: "numeric", whole: true }),
];
const targets = [];
const lots = [];
const targetList = element("div", { class: "fields" });
const lotList = element("div", { class: "lots" });
const moreTargets = button("Add one to compare with", () => addTarget().control.focus());
const moreLots = button("Add credit", () => addLot().fields[0].control.focus());
const target = element("div", { class: "target" }, targetList, moreTargets);
let sent = new Map();

/** The groups of the form. */
export function groups() {
  aim.control.addEventListener("change", settle);
  clear();
  return [
    group("What you want", element("div", { class: "fields" }, aim.node, credential.node), target, named.node),
    group("Credit you hold", lotList, moreLots),
    group("Your pace", element("div", { class: "fields" }, pace.map(({ node }) => node))),
  ];
}

const group = (legend, ...content) => element("fieldset", { class: "group" }, element("legend", {}, legend), content);

/** Back to an empty form. */
export function clear() {
  for (const one of [aim, credential]) one.control.selectedIndex = 0;
  for (const one of [named, ...pace]) one.control.value = "";
  for (const [list, node] of [[targets, targetList], [lots, lotList]]) {
    list.length = 0;
    node.replaceChildren();
  }
  addTarget();
  addLot();
  settle();
  tell([]);
}

function settle() {
  const byField = aim.control.value === "field";
  target.hidden = byField;
  named.node.hidden = !byField;
  moreTargets.hidden = targets.length >= MOST_TARGETS;
  moreLots.hidden = lots.length >= MOST_LOTS;
  lots.forEach((one, place) => one.number(place + 1, lots.length > 1));
}

function addTarget() {
  const place = targets.length + 1;
  const hint = place === 1 ? "such as “Missouri S&T MS in Computer Science” or “UNH”" : undefined;
  const made = field({ key: "targets", label: `Program or institution${place === 1 ? "" : ` ${place}`}`, hint });
  targets.push(made);
  targetList.append(made.node);
  settle();
  return made;
}

function addLot() {
  const made = lot(remove);
  lots.push(made);
  lotList.append(made.node);
  settle();
  return made;
}

function remove(gone) {
  const place = lots.indexOf(gone);
  lots.splice(place, 1);
  gone.node.remove();
  settle();
  lots[Math.min(place, lots.length - 1)].fields[0].control.focus();
}

/** The body of the request; which field each part of it came from is kept, to tell errors at. */
export function request() {
  sent = new Map();
  const body = { credential: credential.value(), ...aimed(), credits: [] };
  for (const one of lots.filter((each) => each.value())) {
    one.fields.forEach((each) => sent.set(`credits.${body.credits.length}.${each.key}`, each));
    body.credits.push(one.value());
  }
  for (const one of pace) {
    sent.set(one.key, one);
    body[one.key] = one.value();
  }
  return body;
}

// What is wrong with a request as a whole is told at the aim only where there is none.
function aimed() {
  if (aim.control.value === "field") {
    sent.set(named.value() === undefined ? "the body" : "field", named);
    return { field: named.value() };
  }
  const given = targets.filter((each) => each.value() !== undefined);
  given.forEach((one, place) => sent.set(`targets.${place}`, one));
  if (given.length === 0) sent.set("the body", targets[0]);
  return { targets: given.map((one) => one.value()) };
}

/**
 * Tells errors, each `place: words`, at their fields, and puts the focus on the first.
 * @returns {string[]} the words that belong to no field
 */
export function tell(errors) {
  for (const one of [named, ...pace, ...targets, ...lots.flatMap(({ fields }) => fields)]) one.tell("");
  const rest = [];
  const told = new Set();
  for (const error of errors) {
    const [, place, words] = /^(.*?): (.*)$/s.exec(error) ?? [null, "", error];
    const found = sent.get(place);
    if (found && !told.has(found)) found.tell(words);
    else if (!found) rest.push(place === "the body" ? words : error);
    told.add(found);
  }
  [...sent.values()].find((one) => told.has(one))?.control.focus();
  return rest;
}
