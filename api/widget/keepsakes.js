// What of an answer can be taken along: a print of it alone, and its receipt.

import { announce } from "../page/announce.js";
import { button, element, unseen } from "../page/element.js";
import { say } from "../page/strings.js";

const root = document.documentElement;

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

/** A link to the receipt of an answer. The service keeps it for some minutes only, so it is asked for before it is opened. */
export function receiptLink({ reply }) {
  const address = `/v1/answers/${encodeURIComponent(reply.id)}/receipt`;
  const link = element("a", { href: address, target: "_blank", rel: "noopener", click: open },
    say("receipt.open"), unseen(say("receipt.opens")));
  return link;

  async function open(event) {
    event.preventDefault();
    const found = await fetch(address).then(({ ok, status }) => (ok ? "found" : status), () => "unreached");
    if (found === "found") {
      window.open(address, "_blank", "noopener");
      return;
    }
    const words = say(found === 404 || found === 410 ? "receipt.gone" : "receipt.failed");
    const told = element("span", { class: "told", tabindex: "-1" }, words);
    if (found === 404 || found === 410) link.replaceWith(told);
    else if (!link.nextElementSibling?.matches(".told")) link.after(told);
    announce(words);
    told.focus?.({ preventScroll: true });
  }
}
