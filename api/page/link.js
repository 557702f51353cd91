// Links that lead out of the page. Only web addresses and plain mail addresses become links; the rest stays text.

import { element, icon, unseen } from "./element.js";
import { say } from "./strings.js";
import { plain } from "./wording.js";

const OUTWARD = { target: "_blank", rel: "noopener noreferrer" };

/** A link to a source page that says which site it leads to. */
export function pageLink({ url, wording, quote, title }) {
  const page = pageOf(url, wording, quote);
  if (page === null) return element("p", { class: "facts" }, url || say("link.none"));
  return element("a", { class: "page", href: page.href, ...OUTWARD },
    page.hostname.replace(/^www\./, ""),
    "\u00a0",
    icon("out"),
    unseen(say("link.opens", { title })));
}

/** Whom to ask, as a link where it is an address. */
export function contact(text) {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return element("a", { href: `mailto:${text}` }, text);
  if (/^https:\/\/\S+$/.test(text)) return element("a", { href: text, ...OUTWARD }, text);
  return text;
}

/** Where the source page is, at the quote if the page has it word for word; null for anything but a web address. */
function pageOf(url, wording, quote) {
  let page;
  try {
    page = new URL(url);
  } catch {
    return null;
  }
  if (page.protocol !== "https:" && page.protocol !== "http:") return null;
  // An address that the service made leads to the place already: a text fragment, or a page of a PDF.
  const placed = page.hash.includes(":~:") || /^#page=\d+$/.test(page.hash);
  if (wording === "source" && quote && !placed) page.hash = `${page.hash}:~:text=${fragmentOf(quote)}`;
  return page;
}

// A long quote is named by its first and last words, because a fragment in one piece must not cross a paragraph.
function fragmentOf(quote) {
  const words = plain(quote).split(" ");
  const pieces = words.length > 16 ? [words.slice(0, 6), words.slice(-6)] : [words];
  // The hyphen has a meaning of its own in a text fragment, and encodeURIComponent leaves it as it is.
  return pieces.map((piece) => encodeURIComponent(piece.join(" ")).replaceAll("-", "%2D")).join(",");
}
