// What the panel and the page that holds it tell each other. Only that page is listened to, and only it is told.

const given = new URLSearchParams(location.search);
const host = hostOf(given.get("host"));

/** What the page asked for in the panel's address; undefined where it did not. */
export const wanted = (name) => given.get(name) || undefined;

/** Whether the panel can be closed: a launcher opened it. */
export const isClosable = host !== null && given.get("mode") === "launcher";

/** Tells the page that holds the panel that something happened, never what was asked or answered. */
export function tellHost(event, detail = {}) {
  if (host !== null) parent.postMessage({ advisor: event, ...detail }, host);
}

/** Calls the listener named as a message of the page that holds the panel. */
export function hear(listeners) {
  const named = new Map(Object.entries(listeners));
  addEventListener("message", ({ source, origin, data }) => {
    if (host !== null && source === parent && origin === host) named.get(data?.advisor)?.(data);
  });
}

// The address may lie about the page; where the browser says what page it is, they must agree.
function hostOf(claimed) {
  if (parent === window || !/^https?:\/\/[^/]+$/.test(claimed ?? "")) return null;
  const actual = location.ancestorOrigins?.[0] ?? claimed;
  return actual === claimed ? claimed : null;
}
