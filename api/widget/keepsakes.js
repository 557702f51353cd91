// What of an answer can be taken along: a print of it alone, and its receipt.

import { announce } from "../page/announce.js";
import { button, element, unseen } from "../page/element.js";
import { say } from "../page/strings.js";

const root = document.documentElement;
const GONE = new Set([404, 410]);

/** A button that prints one answer and nothing else. */
export function printButton() {
  return button(say("action.print"), ({ currentTarget }) => {
    const article = currentTarget.closest("article");
    const done = () => {
      root.classList.remove("printing");
      article.classList.remove("printed");
    };
    root.classList.add("printing");
    article.classList.add("printed");
    addEventListener("afterprint", done, { once: true });
    print();
  }, { class: "quiet" });
}

/**
 * The receipt of an answer: a link that opens it, and a button that saves it, since only the very bytes can be checked
 * later. The service keeps it for some minutes only, so it is asked for before it is opened.
 */
export function receipt({ reply }) {
  const address = `/v1/answers/${encodeURIComponent(reply.id)}/receipt`;
  const place = element("span", { class: "receipt" });
  const use = (act) => async (event) => {
    event.preventDefault();
    const response = await fetch(address).catch(() => null);
    if (response?.ok) act(response);
    else refuse(place, response?.status);
  };
  place.append(
    element("a", { href: address, target: "_blank", rel: "noopener", click: use(() => open(address, "_blank", "noopener")) },
      say("receipt.open"), unseen(say("receipt.opens"))),
    button(say("receipt.save"), use((response) => save(response, `advising-receipt-${reply.id.slice(0, 8)}.html`)), { class: "quiet" }));
  return place;
}

async function save(response, name) {
  const address = URL.createObjectURL(await response.blob());
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function refuse(place, status) {
  const told = element("span", { class: "told", tabindex: "-1" }, say(GONE.has(status) ? "receipt.gone" : "receipt.failed"));
  place.querySelector(".told")?.remove();
  if (GONE.has(status)) place.replaceChildren(told);
  else place.append(told);
  announce(told.textContent);
  told.focus({ preventScroll: true });
}
