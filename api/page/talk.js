// The conversation: takes questions, runs one answer at a time, draws it and keeps it for the tab.

import { announce } from "./announce.js";
import { historyOf, lastFinished, load, newTurn, receive, save } from "./conversation.js";
import { announcementOf } from "./reply.js";
import { fit, keepRoom } from "./room.js";
import { ask, Problem } from "./stream.js";
import { say, sayCount } from "./strings.js";
import { draw, erase, headingOf, isDrawn, show } from "./turn.js";

const [starters, composer, input, counter, sendButton, stop, clear] =
  ["starters", "composer", "question", "counter", "send", "stop", "clear"].map((id) => document.getElementById(id));

const NEAR_THE_END = 200;
let turns = [];
let running = null;
let place;

/**
 * Begins the conversation that the tab keeps.
 * @param {object} given
 * @param {string} given.kept the name that it is kept by
 * @param {(turn: object) => Node[]} given.actions what can be done with a finished answer
 * @param {object} [given.about] what is sent along with every question: an institution, a catalog year
 * @param {(text: string) => {text: string, note: string}} [given.clean] what of a question is sent, and what is said of that
 * @param {(event: string, turn: object) => void} [given.tell] hears that a question was asked, answered, or failed
 */
export function begin({ about = {}, clean = (text) => ({ text, note: "" }), tell = () => {}, ...given }) {
  place = { about, clean, tell, ...given };
  turns = load(place.kept);
  listen();
  refresh();
  keepRoom();
}

/** The last finished turn; undefined before there is one. */
export const latest = () => lastFinished(turns);

/** Keeps the turns as they are now. */
export const keep = () => save(place.kept, turns);

/** Asks a question, unless an answer is on its way. */
export function submit(text) {
  const { text: question, note } = place.clean(text.trim());
  if (question === "" || isBusy()) return;
  const failed = turns.at(-1);
  if (failed?.state === "failed" && failed.question === question) remove(failed);
  if (input.value.trim() === text.trim()) input.value = "";
  count();
  run({ ...newTurn(question), note });
}

async function run(turn) {
  const asked = { question: turn.question, history: historyOf(turns), ...place.about };
  const controller = new AbortController();
  running = controller;
  turns.push(turn);
  announce(turn.note);
  redraw(turn);
  settleFocus(turn);
  refresh();
  fit();
  show(turn);
  place.tell("asked", turn);
  try {
    for await (const { name, data } of ask(asked, controller.signal)) {
      controller.signal.throwIfAborted();
      receive(turn, name, data);
      redraw(turn);
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
  place.tell(turn.state, turn);
}

function fail(turn, problem, stopped) {
  if (stopped) {
    turn.state = "stopped";
    return;
  }
  if (!(problem instanceof Problem)) console.error(problem);
  const message = problem instanceof Problem ? problem.message : say("problem.unshown");
  turn.state = "failed";
  turn.problem = { message, retryable: problem.retryable ?? true };
  if (input.value === "") input.value = turn.question;
  count();
}

function isBusy() {
  if (running) announce(say("talk.busy"));
  return running !== null;
}

function again(turn) {
  if (isBusy()) return;
  remove(turn);
  submit(turn.question);
}

function remove(turn) {
  turns.splice(turns.indexOf(turn), 1);
  erase(turn);
}

function redraw(turn) {
  const last = turn === latest() && running === null;
  draw(turn, { choose: last ? submit : null, again: () => again(turn), actions: place.actions });
}

/** Draws what may have changed: the last turn, and clarifications, whose options are buttons only while they come last. */
function refresh() {
  for (const turn of turns) if (!isDrawn(turn) || turn === turns.at(-1) || turn.reply.clarification) redraw(turn);
  starters.hidden = turns.length > 0;
  clear.hidden = turns.length === 0;
  sendButton.hidden = running !== null;
  stop.hidden = running === null;
  keep();
}

// On a touch screen the keyboard would cover the answer, so there only a reader who typed Enter stays in the field.
function settleFocus(turn) {
  if (document.activeElement === input) return;
  const target = matchMedia("(pointer: coarse)").matches ? headingOf(turn) : input;
  target.focus({ preventScroll: true });
}

function count() {
  const left = input.maxLength - input.value.length;
  counter.hidden = left > NEAR_THE_END;
  counter.textContent = counter.hidden ? "" : sayCount("talk.left", left);
}

function forget() {
  running?.abort();
  running = null;
  for (const turn of [...turns]) remove(turn);
  refresh();
  announce(say("talk.cleared"));
  input.focus();
}

function listen() {
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
  clear.addEventListener("click", forget);
  starters.addEventListener("click", ({ target }) => {
    const starter = target.closest("button");
    if (starter) submit(starter.textContent);
  });
}
