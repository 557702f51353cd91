// An answer as plain text, for the clipboard and for a message to a person: what stands on the screen, in its order.

import { gathered } from "./citations.js";
import { stepsOf } from "./pathway.js";
import { around, grouped } from "./reply.js";
import { say } from "./strings.js";
import { dateOf, placeOf, wordingOf } from "./wording.js";
import { amount, capitalised, typeset } from "./workings.js";

/** An answer to a question, with where each sentence is from, its sums and its sources. */
export function copyOf(question, reply) {
  const [begins, goesOn] = around(reply);
  const { clarification, sentences, text, plan } = reply;
  return [
    question,
    sentences.length === 0 && text !== clarification?.question && text,
    reply.undecided && say("reply.undecided"),
    ...paragraphs(reply, begins),
    ...reply.conflicts.map(positions),
    ...paragraphs(reply, goesOn),
    clarification && [clarification.question, ...(clarification.options ?? []).map((option) => `- ${option}`)].join("\n"),
    headed("reply.sums", reply.calculations.map(sum)),
    ...(plan?.pathways ?? []).map((pathway) => [pathway.title, ...stepsOf(pathway)].join("\n")),
    headed("reply.sources", gathered(plan?.citations ?? reply.citations).map(source)),
    say("reply.copied_from"),
  ].filter(Boolean).join("\n\n");
}

const headed = (key, lines) => lines.length > 0 && [say(key), ...lines].join("\n");

const marked = (text, numbers) => [text, numbers.map((number) => `[${number}]`).join("")].filter(Boolean).join(" ");

const paragraphs = (reply, shown) => grouped(reply, shown).map(({ label, said }) =>
  [label && `${label}:`, ...said.map(({ text, citations }) => marked(text, citations))].filter(Boolean).join("\n"));

const positions = ({ subject, positions: sides }) =>
  [`${capitalised(subject ?? "")}:`, ...(sides ?? []).map(({ statement, citation }) => `- ${marked(statement, [citation])}`)].join("\n");

const sum = ({ label, expression, result, unit }) =>
  `${capitalised(label ?? "")}: ${typeset(expression ?? "")}; ${amount(result, unit)}`;

const source = (one) =>
  [`[${one.numbers}] ${one.title}`, placeOf(one), dateOf(one), wordingOf(one), one.url].filter(Boolean).join(", ");
