// What a reader thinks of an answer: thumbs, a reason, a correction. The question goes along only where they tick it.

import { announce } from "../page/announce.js";
import { button, element, icon } from "../page/element.js";
import { Problem, send } from "../page/stream.js";
import { ENGLISH, say } from "../page/strings.js";
import { redacted } from "./redact.js";

const REASONS = ["wrong", "outdated", "unsupported", "beside", "unclear"];
const MISSING = new Set([404, 405, 501]);
let isTaken = true;
let made = 0;

/** The thumbs and the form of a turn; `keep` keeps that it was rated. */
export function opinion(turn, keep) {
  const place = element("div", { class: "opinion", role: "group", "aria-label": say("feedback.group") });
  const tell = (words) => {
    place.replaceChildren(element("p", { class: "told", tabindex: "-1" }, words));
    place.firstChild.focus({ preventScroll: true });
    announce(place.textContent);
  };
  const rate = async (said) => {
    let told;
    try {
      told = await send("/v1/feedback", { answer_id: turn.reply.id, reason: null, correction: null, question: null, ...said });
    } catch (problem) {
      if (!MISSING.has(problem.status)) throw problem;
      isTaken = false;
      tell(say("feedback.not_taken"));
      return;
    }
    turn.rated = said.rating;
    keep();
    tell(told.message ? element("span", ENGLISH, told.message) : say("feedback.thanks"));
  };
  if (turn.rated) place.append(element("p", { class: "told" }, say("feedback.thanks")));
  else if (isTaken) ask(place, turn, rate);
  else place.hidden = true;
  return place;
}

function ask(place, turn, rate) {
  const back = (focused) => {
    ask(place, turn, rate);
    place.querySelector(focused).focus();
  };
  const up = thumb("up", () => rate({ rating: "up" }).catch((problem) => trouble(place, problem)));
  const down = thumb("down", () => fill(place, form(turn, rate, () => back(".thumb-down"), true)));
  const correct = button(say("feedback.correct"), () => fill(place, form(turn, rate, () => back(".correct"), false)),
    { class: "quiet correct" });
  place.replaceChildren(element("span", {}, say("feedback.helped")), up, down, correct);
}

const thumb = (which, press) =>
  button(icon("thumb"), press, { class: `bare thumb-${which}`, "aria-label": say(`feedback.${which}`) });

function fill(place, filled) {
  place.replaceChildren(filled);
  filled.querySelector("input, textarea").focus();
}

function trouble(place, problem) {
  if (!(problem instanceof Problem)) throw problem;
  place.querySelector(".trouble")?.remove();
  place.append(element("p", { class: "trouble" }, problem.message));
  announce(problem.message);
}

/** The form behind a thumb down, with reasons, and behind a suggested correction, without. */
function form(turn, rate, cancel, withReasons) {
  made += 1;
  const name = `reason-${made}`;
  const correction = element("textarea", { id: `${name}-correction`, rows: "2", maxlength: "2000", required: !withReasons });
  const along = element("input", { type: "checkbox", id: `${name}-along` });
  const reasons = REASONS.map((reason) => element("label", { class: "choice" },
    element("input", { type: "radio", name, value: reason }), say(`reason.${reason}`)));
  const submit = (event) => {
    event.preventDefault();
    const said = {
      rating: "down",
      reason: filled.querySelector(":checked[type=radio]")?.value ?? null,
      correction: redacted(correction.value.trim()).text || null,
      question: along.checked ? turn.question : null,
    };
    rate(said).catch((problem) => trouble(filled, problem));
  };
  const filled = element("form", { class: "opinion-form", submit },
    withReasons && element("fieldset", {}, element("legend", {}, say("feedback.why")), reasons),
    element("label", { for: correction.id }, say(withReasons ? "feedback.should_say_optional" : "feedback.should_say")),
    correction,
    element("label", { class: "choice" }, along, say("feedback.along")),
    element("div", { class: "row" },
      element("button", { type: "submit", class: "primary" }, say("feedback.send")),
      button(say("action.cancel"), cancel)));
  return filled;
}
