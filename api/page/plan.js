// The plan: sends what the form says, and shows the pathways with their citations.

import { announce } from "./announce.js";
import { sourceList } from "./citations.js";
import { button, element } from "./element.js";
import { idOf, infeasible, pathwayParts } from "./pathway.js";
import { planFor, Problem } from "./stream.js";
import { clear, groups, request, tell } from "./wish.js";

const form = document.querySelector("#wish");
const laid = document.querySelector("#laid");
let running = new AbortController();

form.append(
  ...groups(),
  element("div", { class: "actions" },
    element("button", { type: "submit", class: "primary" }, "Lay out pathways"),
    button("Clear", empty, { class: "quiet" })));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  run();
});

async function run() {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const body = request();
  tell([]);
  announce("");
  show(element("p", { class: "progress" }, "Laying out pathways…"));
  laid.setAttribute("aria-busy", "true");
  try {
    const plan = await planFor(body, signal);
    const parts = planParts(plan);
    show(...parts);
    parts[0].focus({ preventScroll: true });
    parts[0].scrollIntoView({ block: "start" });
    announce(announcementOf(plan));
  } catch (problem) {
    if (!signal.aborted) fail(problem);
  }
  if (!signal.aborted) laid.setAttribute("aria-busy", "false");
}

function show(...parts) {
  laid.replaceChildren(...parts);
}

function fail(problem) {
  if (!(problem instanceof Problem)) console.error(problem);
  const message = problem instanceof Problem ? problem.message : "This plan cannot be shown.";
  const rest = tell(problem.errors ?? []);
  const atFields = (problem.errors ?? []).length - rest.length;
  const words = rest.length > 0 ? rest.join(" ") : message;
  const notice = element("div", { class: "notice" },
    element("p", {}, words),
    problem.retryable && element("p", {}, button("Try again", run)));
  if (atFields > 0 && rest.length === 0) show();
  else show(notice);
  if (atFields > 0) announce(`Please mend ${atFields === 1 ? "1 field" : `${atFields} fields`}.`);
  else announce(words);
}

function empty() {
  running.abort();
  clear();
  show();
  laid.setAttribute("aria-busy", "false");
  announce("Plan cleared");
  document.querySelector("#plan-title").focus();
}

function planParts(plan) {
  const { pathways, citations, left_out: leftOut } = plan;
  return [
    element("h2", { tabindex: "-1" }, "Pathways"),
    element("p", { class: "note" }, plan.note),
    pathways.length > 1 && ranks(plan),
    pathways.length > 0 && element("div", { class: "pathways" },
      pathways.map((pathway, place) => pathwayParts(plan, pathway, place, { id: idOf(place) }))),
    plan.infeasible.length > 0 && element("section", { class: "infeasible" },
      element("h3", {}, "Not possible"),
      element("ul", { role: "list" }, plan.infeasible.map((one) => infeasible(one, citations)))),
    leftOut > 0 && element("p", {}, `${leftOut} more programs of this field were not laid out; name some as targets.`),
    element("p", { class: "actions" }, button("Print this plan", () => print())),
    citations.length > 0 && element("section", {}, element("h3", {}, "Sources"), sourceList(citations)),
  ].filter(Boolean);
}

const KNOWN = " of those with a known cost";

function ranks(plan) {
  const rows = ["cheapest", "fastest", "safest"].map((rank) => {
    const place = plan[rank];
    const { title } = plan.pathways[place] ?? {};
    return element("div", {},
      element("dt", {}, rank.charAt(0).toUpperCase() + rank.slice(1) + (rank === "cheapest" && plan.unpriced ? KNOWN : "")),
      element("dd", {}, title ? element("a", { href: `#${idOf(place)}` }, `${place + 1}. ${title}`) : "not known"));
  });
  return element("dl", { class: "figures" }, rows);
}

function announcementOf({ pathways, infeasible: barred }) {
  const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
  const not = barred.length > 0 ? ` Not possible: ${barred.map(({ title }) => title).join("; ")}.` : "";
  return `${pathways.length > 0 ? count(pathways.length, "pathway") : "No pathway"} laid out.${not}`;
}
