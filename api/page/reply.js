// Shows a reply: verdict first, then its sentences with where each comes from, the workings, and the sources.

import { sourceList, withChips } from "./citations.js";
import { button, element, icon, unseen } from "./element.js";
import { contact } from "./link.js";
import { pathwayParts } from "./pathway.js";
import { disagreement, sums } from "./workings.js";
import { ENGLISH, say, sayCount } from "./strings.js";
import { presented } from "./wording.js";
import { textOf } from "./conversation.js";

const VERDICTS = { yes: say("verdict.yes"), no: say("verdict.no"), partly: say("verdict.partly") };

/** The parts of a reply in reading order. With `choose` the options of a clarification are buttons, else a list. */
export function replyParts(reply, choose) {
  const { calculations, citations, conflicts, clarification, handoff, plan } = reply;
  const sources = plan?.citations ?? citations;
  const [begins, goesOn] = around(reply);
  return [
    opensWith(reply) && verdict(reply.verdict),
    reply.undecided && element("p", { class: "undecided content" }, say("reply.undecided")),
    reply.sentences.length === 0 && reply.text && reply.text !== clarification?.question && block(null, [paragraph(reply.text)]),
    ...sentenceBlocks(reply, begins),
    conflicts.length > 0 && block(say("reply.conflicts"), conflicts.map((one) => disagreement(one, citations))),
    ...sentenceBlocks(reply, goesOn),
    reply.reviewed && element("p", { class: "reviewed content" }, say("reply.reviewed", { date: reply.reviewed.on })),
    calculations.length > 0 && block(say("reply.sums"), sums(calculations, citations)),
    plan && pathways(plan),
    clarification && asking(clarification, choose),
    handoff && whom(handoff, reply),
    sources.length > 0 && block(say("reply.sources"), [sourceList(sources)]),
    reply.degraded && element("p", { class: "degraded content", ...ENGLISH }, reply.degraded),
  ].filter(Boolean);
}

/** What a screen reader hears of a finished reply, once: the verdict and the first sentence, or the question asked back. */
export function announcementOf(reply) {
  const answer = reply.sentences[0]?.text ?? reply.clarification?.question ?? textOf(reply);
  const told = reply.undecided ? `${say("reply.undecided")} ${answer}` : answer;
  return reply.plan ? say("reply.plan_shown", { answer: told }) : told;
}

const paragraph = (content) => content && element("p", ENGLISH, content);

// A reason that the answer has told already is not told again.
function whom({ reason, contact: person, contact_of: at }, reply) {
  const told = [!textOf(reply).includes(reason) && reason, person && [contact(person), at && ` (${at})`]].filter(Boolean);
  return told.length > 0 && block(say("reply.whom"), told.map(paragraph));
}

/** The sentences before and after what each source says, without those that stand there. */
export function around({ sentences, conflicts, clarification }) {
  const elsewhere = [clarification?.question, ...conflicts.flatMap(({ positions }) => (positions ?? []).map(({ statement }) => statement))];
  const told = sentences.filter(({ text }) => !elsewhere.includes(text));
  const shown = conflicts.length > 0 ? told : findingsFirst(told);
  const begins = conflicts.length > 0 ? 1 : shown.length;
  return [shown.slice(0, begins), shown.slice(begins)];
}

// What was computed of each of several places stands together, before the quotes, so that it is compared at a glance.
function findingsFirst(sentences) {
  const begins = sentences.findIndex(({ origin }) => origin !== "finding");
  if (begins < 1) return sentences;
  const rest = sentences.slice(begins);
  const isFound = ({ origin, citations }) => origin === "finding" && citations.length > 0;
  const found = rest.filter(isFound).map((sentence) => ({ ...sentence, leads: true }));
  return [...sentences.slice(0, begins), ...found, ...rest.filter((sentence) => !isFound(sentence))];
}

// Where it is asked the other way round ("is it too old"), no sentence opens with the verdict, nor does the label say it:
// its "yes" would be the "no" of the question.
function opensWith({ sentences, verdict: word }) {
  return VERDICTS[word] && sentences.some(({ text, origin }) => origin === "finding" && withoutVerdict(text, word) !== text);
}

function verdict(word) {
  return element("p", { class: `verdict verdict-${word}` }, icon(word), VERDICTS[word]);
}

// The label already says the verdict, so the sentence below it does not say it a second time.
function withoutVerdict(text, word) {
  const [, rest] = new RegExp(`^${word}\\s*[:,.;–—]\\s*(\\S.*)$`, "is").exec(text) ?? [null, text];
  return rest === text ? text : rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** Sentences as they are said, those of one label together: each group its label, whose voice it is, and `said`. */
export function grouped({ citations, status }, shown) {
  const groups = [];
  // What code says of itself (a question back, a refusal, a help line) is no sum and no verdict.
  const unlabelled = status === "clarify" || status === "refused";
  for (const sentence of shown) {
    const { text, label: of } = presented(sentence, citations.filter(({ number }) => sentence.citations.includes(number)));
    const label = unlabelled && sentence.origin === "finding" ? null : of;
    if (groups.at(-1)?.label !== label) groups.push({ label, voice: voice(sentence, text), said: [] });
    groups.at(-1).said.push({ ...sentence, text, isFirst: sentence === shown[0] });
  }
  return groups;
}

function sentenceBlocks(reply, shown) {
  const { sentences, citations, verdict: word } = reply;
  const isVerdict = ({ isFirst, origin }) => isFirst && shown[0] === sentences[0] && VERDICTS[word] && origin === "finding";
  return grouped(reply, shown).map(({ label, voice: of, said }) =>
    block(label, [element("p", { class: "said" }, said.flatMap((sentence) => {
      const text = isVerdict(sentence) ? withoutVerdict(sentence.text, word) : sentence.text;
      return [element("span", { class: sentence.leads ? "sentence leads" : "sentence", ...ENGLISH }, withChips(text, sentence.citations, citations)), " "];
    }))], `from-${of}`, "p"));
}

const voice = ({ origin, text: written }, text) => (origin === "quote" && text !== written ? "source" : origin);

// A label in the margin (above, on a phone) and what it is the label of.
function block(label, content, kind = "", heading = "h3") {
  return element("div", { class: `block ${kind}` },
    label && element(heading, { class: heading === "p" ? "origin label" : "label" }, label),
    element("div", { class: "content" }, content));
}

// Beside the conversation the plan's own page is another view; from a widget it is another page.
const ELSEWHERE = document.querySelector("#plan") ? {} : { target: "_blank", rel: "noopener" };

function pathways(plan) {
  const { pathways: ways, left_out: more, note } = plan;
  return block(say("reply.plan"), [
    ...ways.map((pathway, place) => pathwayParts(plan, pathway, place, { level: 4, folded: true })),
    element("p", { class: "facts", ...ENGLISH }, note),
    more > 0 && element("p", { class: "facts" }, sayCount("plan.more", more)),
    element("p", {}, element("a", { href: "/#plan", ...ELSEWHERE }, say("plan.change"), ELSEWHERE.target && unseen(say("intro.plan_opens")))),
  ], "laid");
}

function asking({ question, options }, choose) {
  const answers = (options ?? []).map((option) =>
    element("li", ENGLISH, choose ? button(option, () => choose(option)) : option));
  return block(say("reply.asked_back"), [
    element("p", { class: "said", ...ENGLISH }, question),
    element("ul", { class: choose ? "options" : "options past", role: "list", "aria-label": say("reply.options") }, answers),
  ]);
}
