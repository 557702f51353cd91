// The conversation as data: turns, what an event adds to one, what is sent as history, and what the tab keeps.
// A turn is {question, state, reply, progress, problem}; its state is asking, done, stopped or failed.

const HISTORY = 20;

/** A reply in which every list is there, whatever was left out. */
export function replyFrom(data) {
  const reply = { ...data };
  for (const list of ["sentences", "citations", "calculations", "conflicts"]) reply[list] = data[list] ?? [];
  reply.sentences = reply.sentences.map((sentence) => ({ ...sentence, citations: sentence.citations ?? [] }));
  return reply;
}

export function newTurn(question) {
  return { question, state: "asking", reply: replyFrom({}), progress: null, problem: null };
}

/** Adds what an event says to its turn. `done` is authoritative and replaces all that came before. */
export function receive(turn, name, data) {
  const { reply } = turn;
  if (name === "status") turn.progress = data.text;
  if (name === "evidence") addCitations(reply, data.citations ?? []);
  if (name === "finding") {
    const first = !reply.sentences.some((sentence) => sentence.origin === "finding");
    reply.verdict = first || reply.verdict === data.verdict ? data.verdict : null;
    reply.calculations.push(...(data.calculations ?? []));
  }
  if (name === "finding" || name === "sentence") addSentence(reply, { origin: "finding", ...data });
  if (name === "done") {
    turn.reply = replyFrom(data);
    turn.state = "done";
  }
}

function addCitations(reply, citations) {
  const renewed = new Set(citations.map(({ number }) => number));
  reply.citations = [...reply.citations.filter(({ number }) => !renewed.has(number)), ...citations];
}

// A finding comes once as a finding and may come again among the sentences.
function addSentence(reply, { text, origin, citations }) {
  const whole = (citations ?? []).filter((citation) => typeof citation === "object");
  addCitations(reply, whole);
  if (!text || reply.sentences.some((sentence) => sentence.text === text)) return;
  reply.sentences.push({ text, origin, citations: (citations ?? []).map((citation) => citation.number ?? citation) });
}

/** What is sent along with the next question: the last finished turns, oldest first. */
export function historyOf(turns) {
  const finished = turns.filter(({ state }) => state === "done").slice(-HISTORY);
  return finished.map(({ question, reply }) => ({ question, answer: textOf(reply), status: reply.status }));
}

/** The answer as plain text. */
export const textOf = (reply) => reply.text || reply.sentences.map(({ text }) => text).join(" ");

/** The turn whose reply the next question would follow. */
export const lastFinished = (turns) => turns.findLast(({ state }) => state === "done");

/** The conversation that the tab keeps by this name. A tab that may not keep anything starts afresh each time. */
export function load(name) {
  try {
    const turns = JSON.parse(sessionStorage.getItem(name) ?? "[]");
    return turns.map((turn) => (turn.state === "asking" ? { ...turn, state: "stopped" } : turn));
  } catch {
    return [];
  }
}

/** Whether the tab keeps anything: a browser may forbid it to a page that another site holds in a frame. */
export function keeps() {
  try {
    return sessionStorage.length >= 0;
  } catch {
    return false;
  }
}

export function save(name, turns) {
  try {
    if (turns.length > 0) sessionStorage.setItem(name, JSON.stringify(turns));
    else sessionStorage.removeItem(name);
  } catch {
    // Storage is full or forbidden: the conversation then lives as long as the page.
  }
}
