// One question with its answer on the page: drawn, drawn again as the answer grows, and taken away.

import { button, element, unseen } from "./element.js";
import { replyParts } from "./reply.js";
import { say } from "./strings.js";

const conversation = document.querySelector("#conversation");
const panel = document.querySelector("#panel");
const views = new Map();
const missed = new Map();
let drawn = 0;

panel.addEventListener("close", () => {
  for (const [turn, means] of missed) draw(turn, means);
  missed.clear();
});

/** The heading of a turn that is drawn. */
export const headingOf = (turn) => views.get(turn).heading;

export const isDrawn = (turn) => views.has(turn);

export function erase(turn) {
  views.get(turn).article.remove();
  views.delete(turn);
  missed.delete(turn);
}

/** Brings a turn to the top of the window, so that its answer grows below it. */
export const show = (turn) => views.get(turn).article.scrollIntoView({ block: "start" });

/**
 * Draws a turn as it is now. `choose` takes an option of a clarification, null where it is past; `again` asks once more;
 * `actions` gives what can be done with a finished answer.
 */
export function draw(turn, means) {
  if (!views.has(turn)) views.set(turn, frame(turn));
  const { answer, heading } = views.get(turn);
  // Behind the open panel nothing moves, so that closing it gives the focus back to the chip that opened it.
  if (panel.open && answer.hasChildNodes()) {
    missed.set(turn, means);
    return;
  }
  const held = answer.contains(document.activeElement) ? nameOf(document.activeElement) : null;
  answer.setAttribute("aria-busy", String(turn.state === "asking"));
  answer.replaceChildren(...answerParts(turn, means));
  if (held === null) return;
  const same = Array.from(answer.querySelectorAll("button, a")).find((node) => nameOf(node) === held);
  (same ?? heading).focus({ preventScroll: true });
}

const nameOf = (node) => node.getAttribute("aria-label") ?? node.textContent;

// Characters from which a question is set smaller, so that its verdict is on the same screen of a phone.
const LONG = 140;

function frame(turn) {
  drawn += 1;
  const long = turn.question.length > LONG && "long";
  const heading = element("h2", { id: `turn-${drawn}`, tabindex: "-1", dir: "auto", class: long }, unseen(say("talk.you_asked")), turn.question);
  const answer = element("div", { class: "answer" });
  const note = turn.note && element("p", { class: "facts" }, turn.note);
  const article = element("article", { class: "turn", "aria-labelledby": heading.id }, heading, note, answer);
  conversation.append(article);
  return { article, heading, answer };
}

function answerParts(turn, { choose, again, actions }) {
  const parts = turn.state === "failed" ? [] : replyParts(turn.reply, choose);
  if (turn.state === "asking") parts.push(element("p", { class: "progress content" }, turn.progress ?? say("talk.looking")));
  if (turn.state === "done" && !turn.reply.clarification) {
    parts.push(element("div", { class: "actions content" }, actions(turn)));
  }
  if (turn.state === "stopped") parts.push(notice(say("talk.stopped"), say("talk.ask_again"), again));
  if (turn.state === "failed") parts.push(notice(turn.problem.message, turn.problem.retryable && say("talk.try_again"), again));
  return parts;
}

function notice(message, label, press) {
  return element("div", { class: "notice content" },
    element("p", {}, message),
    label && element("p", {}, button(label, press)));
}
