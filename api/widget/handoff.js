// The way to a person: whom to ask and when, and the question with its evidence to take along.

import { announce } from "../page/announce.js";
import { copies } from "../page/copy.js";
import { button, element } from "../page/element.js";
import { contact } from "../page/link.js";
import { Problem, send } from "../page/stream.js";
import { ENGLISH, say } from "../page/strings.js";
import { textOf } from "../page/conversation.js";
import { copyOf } from "../page/written.js";
import { redacted } from "./redact.js";

const dialog = document.querySelector("#handoff");
const body = document.querySelector("#handoff-body");
// Mail programs cut off longer addresses, and some open nothing at all.
const LONGEST_MAIL = 1500;
const LONGEST = 2000;

document.querySelector("#handoff-close").addEventListener("click", () => dialog.close());
dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());

/** Opens it for a finished turn, or for none. */
export function openHandoff(config, turn) {
  body.replaceChildren(...[
    hours(config.office_hours),
    whose(config),
    config.contact && element("p", {}, `${say("intro.contact")} `, contact(config.contact)),
    turn && element("details", {}, element("summary", {}, say("person.along")),
      element("div", { class: "text", tabindex: "0", role: "region", "aria-label": say("person.along"), ...ENGLISH }, evidence(turn))),
    way(config, turn),
  ].filter(Boolean));
  dialog.showModal();
}

const evidence = (turn) => copyOf(turn.question, turn.reply);

function hours(told) {
  if (told === null) return null;
  return element("p", { class: `hours ${told.open ? "is-open" : "is-closed"}` },
    element("strong", {}, say(told.open ? "person.open" : "person.closed")), " ", element("span", ENGLISH, told.text));
}

// Where nobody of the institution that was asked about is known, the page's own people are named as what they are.
function whose({ about, contact_of: ours }) {
  if (!about || !ours) return null;
  return element("p", {}, say(about === ours ? "person.of" : "person.not_of", { about, ours }));
}

function way(config, turn) {
  const { kind, target } = config.handoff;
  const address = kind === "link" && target ? contact(target) : null;
  if (!(address instanceof Element)) return message(config, turn);
  address.className = "button primary";
  address.textContent = say("person.go", { host: new URL(address.href).hostname });
  return element("div", {},
    turn && element("p", {}, say("person.paste")),
    element("div", { class: "row" }, turn && copyEvidence(turn), address));
}

const copyEvidence = (turn) => copies(say("person.copy"), () => evidence(turn));

function mailTo(address, turn) {
  const text = turn ? evidence(turn) : "";
  const cut = text.length > LONGEST_MAIL ? `${text.slice(0, LONGEST_MAIL)}…` : text;
  const parts = [["subject", say("person.subject")], ["body", cut]];
  return `mailto:${encodeURIComponent(address).replace("%40", "@")}?${parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&")}`;
}

function message({ about, contact: known, handoff: { kind, target } }, turn) {
  const text = element("textarea", { id: "person-text", rows: "3", maxlength: "1000", required: !turn });
  const reply = element("input", { id: "person-reply", type: "email", autocomplete: "email", maxlength: "200" });
  const submit = async (event) => {
    event.preventDefault();
    try {
      tell(await send("/v1/handoffs", handed(turn, text.value, reply.value.trim(), about)));
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      refuse(form, problem.status === 404 ? say(known ? "person.not_here_contact" : "person.not_here") : problem.message);
    }
  };
  const form = element("form", { class: "opinion-form", submit },
    kind === "none" && element("p", {}, say("person.waits")),
    element("label", { for: text.id }, say(turn ? "person.add" : "person.message")), text,
    element("label", { for: reply.id }, say("person.reply")), reply,
    element("p", { class: "facts" }, say("person.reply_use")),
    element("div", { class: "row" },
      element("button", { type: "submit", class: "primary" }, say("person.send")),
      kind === "email" && target && element("a", { href: mailTo(target, turn) }, say("person.yourself_mail")),
      turn && copyEvidence(turn)));
  return form;
}

// The service adds the citations of an answer as long as it keeps it; the answer itself goes along in any case.
function handed(turn, added, replyTo, institution) {
  const said = redacted(added.trim()).text;
  const answer = turn ? `${say("person.answer_was")} ${textOf(turn.reply)}` : "";
  return {
    answer_id: turn?.reply.id ?? "none",
    institution,
    question: turn?.question ?? said,
    text: turn ? [said, answer].filter(Boolean).join("\n\n").slice(0, LONGEST) : "",
    citations: turn?.reply.citations.map(({ number }) => number) ?? [],
    reply_to: replyTo || null,
  };
}

function tell({ delivered, message: words }) {
  const told = words ? element("span", ENGLISH, words) : say(delivered ? "person.sent" : "person.not_sent");
  body.replaceChildren(element("p", { class: "told", tabindex: "-1" }, told), button(say("action.close"), () => dialog.close()));
  body.firstChild.focus();
  announce(body.firstChild.textContent);
}

function refuse(form, words) {
  form.querySelector(".trouble")?.remove();
  form.append(element("p", { class: "trouble", role: "alert" }, words));
}
