// Talks to the API: asks a question and yields the events of its answer, and sends and fetches everything else.

import { say, sayCount } from "./strings.js";

/**
 * Something went wrong that the student is told in words; `retryable` says whether the same question may work again,
 * `errors` are what is wrong with the parts of a request, each `place: words`, and `status` is that of HTTP, if any came.
 */
export class Problem extends Error {
  constructor(message, retryable, errors = [], status = null) {
    super(message);
    this.retryable = retryable;
    this.errors = errors;
    this.status = status;
  }
}

// The API sends a heartbeat every 15 seconds, so three missed ones mean that the connection is gone.
const SILENCE_MS = 45_000;
// In which the API finishes an answer that was cut off.
const FINISHING_MS = 1000;
// The public key of the page that holds this one, if any does: who it is of says what it may do.
const key = new URLSearchParams(location.search).get("key");
const OURS = key ? { "Advisor-Key": key } : {};
// A random name of this page, by which it is told apart from others at one address when posts are limited. It is made when
// the page is loaded, kept nowhere, and goes along with posts alone.
const session = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
const WORTH_A_RETRY = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * The events of an answer, `{name, data}`, ending with `done`; a plain JSON reply is one `done`. `asked` is the body of the
 * request: the question, the history, and where the page is of one institution, that. An answer that is cut off is fetched
 * once by its id, which its first event tells.
 */
export async function* ask(asked, signal) {
  let id;
  try {
    for await (const event of heard(asked, signal)) {
      if (event.name === "status") id = event.data.id;
      yield event;
    }
  } catch (problem) {
    if (!problem.cutOff || !id || signal.aborted) throw problem;
    yield { name: "done", data: await finished(id, signal, problem) };
  }
}

async function finished(id, signal, problem) {
  await new Promise((resolve) => setTimeout(resolve, FINISHING_MS));
  try {
    return await get(`/v1/answers/${encodeURIComponent(id)}`, signal);
  } catch {
    throw problem;
  }
}

async function* heard(asked, signal) {
  const response = await reach("/v1/answers", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
    body: JSON.stringify(asked),
    signal,
  });
  if (/^application\/json\b/.test(response.headers.get("Content-Type") ?? "")) {
    yield { name: "done", data: parsed(await received(response.text())) };
    return;
  }
  for await (const { name, data } of eventsOf(response.body)) {
    if (name === "error") {
      const { message, retryable } = parsed(data);
      throw new Problem(message || say("problem.incomplete"), Boolean(retryable));
    }
    if (!["status", "evidence", "finding", "sentence", "done"].includes(name)) continue;
    yield { name, data: parsed(data) };
    if (name === "done") return;
  }
  throw cutOff();
}

function cutOff() {
  const problem = new Problem(say("problem.cut_off"), true);
  problem.cutOff = true;
  return problem;
}

/** The plan for a wish. */
export const planFor = (wish, signal) => send("/v1/plans", wish, signal);

/** The library document with this id. */
export const documentOf = (id, signal) => get(`/v1/documents/${encodeURIComponent(id)}`, signal);

/** What the API answers to a body; an empty object where it says nothing. */
export async function send(path, body, signal) {
  const headers = { "Content-Type": "application/json" };
  const response = await reach(path, { method: "POST", headers, body: JSON.stringify(body), signal });
  return parsed((await received(response.text())) || "{}");
}

/** What the API holds at an address. */
export async function get(path, signal) {
  const response = await reach(path, { signal });
  return parsed(await received(response.text()));
}

async function reach(path, options) {
  const limited = options.method === "POST" ? { "Advisor-Session": session } : {};
  let response;
  try {
    response = await fetch(path, { ...options, headers: { ...OURS, ...limited, ...options.headers } });
  } catch (error) {
    throw options.signal?.aborted ? error : new Problem(say("problem.unreached"), true);
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function problemOf(response) {
  const body = await response.json().catch(() => ({}));
  const said = [body?.detail, body?.title].find((text) => typeof text === "string" && text);
  const seconds = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
  const wait = seconds > 0 ? ` ${sayCount("problem.wait", seconds)}` : "";
  const errors = Array.isArray(body?.errors) ? body.errors.filter((text) => typeof text === "string") : [];
  const message = (said ?? say("problem.status", response)) + wait;
  return new Problem(message, WORTH_A_RETRY.has(response.status), errors, response.status);
}

async function received(promise) {
  let timer;
  const silence = new Promise((_, reject) => {
    timer = setTimeout(() => reject(cutOff()), SILENCE_MS);
  });
  try {
    return await Promise.race([promise, silence]);
  } catch (error) {
    throw error instanceof TypeError ? cutOff() : error;
  } finally {
    clearTimeout(timer);
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(say("problem.unreadable"), true);
  }
}

/** Server-sent events as the HTML standard reads them: any line ending, comments skipped, an unfinished last event dropped. */
async function* eventsOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  let name = "message";
  let data = [];
  try {
    for (;;) {
      const { value, done } = await received(reader.read());
      if (done) return;
      // A carriage return at the very end waits: the next piece may begin with its line feed.
      const lines = (rest + value).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop();
      for (const line of lines) {
        const [, field, content] = /^([^:]*)(?:: ?)?(.*)$/s.exec(line);
        if (line === "") {
          if (data.length > 0) yield { name, data: data.join("\n") };
          name = "message";
          data = [];
        } else if (field === "event") name = content;
        else if (field === "data") data.push(content);
      }
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
