// Talks to the API: asks a question and yields the events of its answer, lays out plans, and fetches documents.

/**
 * Something went wrong that the student is told in words; `retryable` says whether the same question may work again, and
 * `errors` are what is wrong with the parts of a request, each `place: words`.
 */
export class Problem extends Error {
  constructor(message, retryable, errors = []) {
    super(message);
    this.retryable = retryable;
    this.errors = errors;
  }
}

// The API sends a heartbeat every 15 seconds, so three missed ones mean that the connection is gone.
const SILENCE_MS = 45_000;
const WORTH_A_RETRY = new Set([408, 425, 429, 500, 502, 503, 504]);
const UNREACHED = "The advisor could not be reached. Check your connection and try again.";
const CUT_OFF = "The connection was lost before the answer was complete.";
const UNREADABLE = "The answer arrived damaged and cannot be shown.";

/** The events of an answer, `{name, data}`, ending with `done`; a plain JSON reply is one `done`. */
export async function* ask(question, history, signal) {
  const response = await reach("/v1/answers", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
    body: JSON.stringify({ question, history }),
    signal,
  });
  if (/^application\/json\b/.test(response.headers.get("Content-Type") ?? "")) {
    yield { name: "done", data: parsed(await received(response.text())) };
    return;
  }
  for await (const { name, data } of eventsOf(response.body)) {
    if (name === "error") {
      const { message, retryable } = parsed(data);
      throw new Problem(message || "The answer could not be completed.", Boolean(retryable));
    }
    if (!["status", "evidence", "finding", "sentence", "done"].includes(name)) continue;
    yield { name, data: parsed(data) };
    if (name === "done") return;
  }
  throw new Problem(CUT_OFF, true);
}

/** The plan for a wish. */
export async function planFor(wish, signal) {
  const response = await reach("/v1/plans", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(wish),
    signal,
  });
  return parsed(await received(response.text()));
}

/** The library document with this id. */
export async function documentOf(id, signal) {
  const response = await reach(`/v1/documents/${encodeURIComponent(id)}`, { signal });
  return parsed(await received(response.text()));
}

async function reach(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch (error) {
    throw options.signal?.aborted ? error : new Problem(UNREACHED, true);
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function problemOf(response) {
  const body = await response.json().catch(() => ({}));
  const said = [body?.detail, body?.title].find((text) => typeof text === "string" && text);
  const seconds = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
  const wait = seconds > 0 ? ` Try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.` : "";
  const errors = Array.isArray(body?.errors) ? body.errors.filter((text) => typeof text === "string") : [];
  const message = (said ?? `The advisor answered with error ${response.status}.`) + wait;
  return new Problem(message, WORTH_A_RETRY.has(response.status), errors);
}

async function received(promise) {
  let timer;
  const silence = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Problem(CUT_OFF, true)), SILENCE_MS);
  });
  try {
    return await Promise.race([promise, silence]);
  } catch (error) {
    throw error instanceof TypeError ? new Problem(CUT_OFF, true) : error;
  } finally {
    clearTimeout(timer);
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(UNREADABLE, true);
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
