// The page: takes questions, runs one answer at a time, draws the conversation and keeps it for the tab.

import { announce } from "./announce.js";
import { element, button, unseen } from "./element.js";
import { historyOf, lastFinished, load, newTurn, receive, save } from "./conversation.js";
import { openPanel } from "./panel.js";
import { announcementOf, copyOf, replyParts } from "./reply.js";
import { ask, Problem } from "./stream.js";

const [starters, conversation, composer, input, counter, send, stop, clear, panel] =
  ["starters", "conversation", "composer", "question", "counter", "send", "stop", "clear", "panel"]
    .map((id) => document.getElementById(id));

const NEAR_THE_END = 200;
const turns = load();
const views = new Map();
const missed = new Set();
let running = null;
let drawn = 0;

function submit(text) {
  const question = text.trim();
  if (question === "" || isBusy()) return;
  const failed = turns.at(-1);
  if (failed?.state === "failed" && failed.question === question) remove(failed);
  if (input.value.trim() === question) input.value = "";
  count();
  run(newTurn(question));
}

async function run(turn) {
  const history = historyOf(turns);
  const controller = new AbortController();
  running = controller;
  turns.push(turn);
  announce("");
  draw(turn);
  settleFocus(turn);
  refresh();
  fit();
  views.get(turn).article.scrollIntoView({ block: "start" });
  try {
    for await (const { name, data } of ask(turn.question, history, controller.signal)) {
      controller.signal.throwIfAborted();
      receive(turn, name, data);
      draw(turn);
    }
  } catch (problem) {
    fail(turn, problem, controller.signal.aborted);
  }
  // When this one was cleared away, the next may already be under way.
  if (running !== controller) return;
  running = null;
  if (document.activeElement === stop) settleFocus(turn);
  refresh();
  if (turn.state === "done") announce(announcementOf(turn.reply));
  if (turn.state === "failed") announce(turn.problem.message);
}

function fail(turn, problem, stopped) {
  if (stopped) {
    turn.state = "stopped";
    return;
  }
  if (!(problem instanceof Problem)) console.error(problem);
  const message = problem instanceof Problem ? problem.message : "This answer cannot be shown.";
  turn.state = "failed";
  turn.problem = { message, retryable: problem.retryable ?? true };
  if (input.value === "") input.value = turn.question;
  count();
}

function isBusy() {
  if (running) announce("An answer is on its way. Stop it to ask something else.");
  return running !== null;
}

function again(turn) {
  if (isBusy()) return;
  remove(turn);
  submit(turn.question);
}

function remove(turn) {
  turns.splice(turns.indexOf(turn), 1);
  views.get(turn).article.remove();
  views.delete(turn);
}

/** Draws what may have changed: the last turn, and clarifications, whose options are buttons only while they come last. */
function refresh() {
  for (const turn of turns) if (!views.has(turn) || turn === turns.at(-1) || turn.reply.clarification) draw(turn);
  starters.hidden = turns.length > 0;
  clear.hidden = turns.length === 0;
  send.hidden = running !== null;
  stop.hidden = running === null;
  save(turns);
}

function draw(turn) {
  if (!views.has(turn)) views.set(turn, frame(turn));
  const { answer, heading } = views.get(turn);
  // Behind the open panel nothing moves, so that closing it gives the focus back to the chip that opened it.
  if (panel.open && answer.hasChildNodes()) {
    missed.add(turn);
    return;
  }
  const held = answer.contains(document.activeElement) ? nameOf(document.activeElement) : null;
  answer.setAttribute("aria-busy", String(turn.state === "asking"));
  answer.replaceChildren(...answerParts(turn));
  if (held === null) return;
  const same = Array.from(answer.querySelectorAll("button, a")).find((node) => nameOf(node) === held);
  (same ?? heading).focus({ preventScroll: true });
}

const nameOf = (node) => node.getAttribute("aria-label") ?? node.textContent;

function frame(turn) {
  drawn += 1;
  const heading = element("h2", { id: `turn-${drawn}`, tabindex: "-1" }, unseen("You asked: "), turn.question);
  const answer = element("div", { class: "answer" });
  const article = element("article", { class: "turn", "aria-labelledby": heading.id }, heading, answer);
  conversation.append(article);
  return { article, heading, answer };
}

function answerParts(turn) {
  const last = turn === lastFinished(turns) && running === null;
  const parts = turn.state === "failed" ? [] : replyParts(turn.reply, last ? submit : null);
  if (turn.state === "asking") parts.push(line("progress", turn.progress ?? "Looking in the library…"));
  if (turn.state === "done" && !turn.reply.clarification) parts.push(line("actions", copyButton(turn)));
  if (turn.state === "stopped") parts.push(notice("Stopped. This is not a complete answer.", "Ask again", turn));
  if (turn.state === "failed") parts.push(notice(turn.problem.message, turn.problem.retryable && "Try again", turn));
  return parts;
}

const line = (kind, content) => element("p", { class: `${kind} content` }, content);

function notice(message, label, turn) {
  return element("div", { class: "notice content" },
    element("p", {}, message),
    label && element("p", {}, button(label, () => again(turn))));
}

function copyButton(turn) {
  const copy = button("Copy answer", async () => {
    const copied = await toClipboard(copyOf(turn.question, turn.reply));
    copy.textContent = copied ? "Copied" : "Copying is not allowed here";
    announce(copy.textContent);
    setTimeout(() => { copy.textContent = "Copy answer"; }, 3000);
  }, { class: "quiet" });
  return copy;
}

async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

// On a touch screen the keyboard would cover the answer, so there only a reader who typed Enter stays in the field.
function settleFocus(turn) {
  if (document.activeElement === input) return;
  const target = matchMedia("(pointer: coarse)").matches ? views.get(turn).heading : input;
  target.focus({ preventScroll: true });
}

// A field that stays in view must leave room for the answer, also on a small screen and with large text.
function fit() {
  const height = composer.offsetHeight;
  composer.classList.toggle("stays", height * 2 < innerHeight);
  document.documentElement.style.setProperty("--field", `${height}px`);
}

function count() {
  const left = input.maxLength - input.value.length;
  counter.hidden = left > NEAR_THE_END;
  counter.textContent = counter.hidden ? "" : `${left} characters left`;
}

composer.addEventListener("submit", (event) => {
  event.preventDefault();
  submit(input.value);
});
input.addEventListener("input", count);
input.addEventListener("keydown", (event) => {
  // While an input method composes a word, Enter belongs to it.
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  submit(input.value);
});
stop.addEventListener("click", () => running?.abort());
clear.addEventListener("click", () => {
  running?.abort();
  running = null;
  for (const turn of [...turns]) remove(turn);
  refresh();
  announce("Conversation cleared");
  input.focus();
});
for (const starter of starters.querySelectorAll("button")) starter.addEventListener("click", () => submit(starter.textContent));

panel.addEventListener("close", () => {
  for (const turn of missed) draw(turn);
  missed.clear();
});
new ResizeObserver(fit).observe(composer);
addEventListener("resize", fit);

refresh();
const linked = new URLSearchParams(location.search);
if (linked.has("document")) {
  openPanel({ id: linked.get("document"), start: Number(linked.get("start")), end: Number(linked.get("end")) });
  history.replaceState(null, "", location.pathname + location.hash);
}
