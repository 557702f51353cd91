// Copying to the clipboard, and saying whether it worked.

import { announce } from "./announce.js";
import { button } from "./element.js";
import { say } from "./strings.js";
import { copyOf } from "./written.js";

/** A button that copies what `text` gives, and says so for a while. */
export function copies(label, text) {
  const copy = button(label, async () => {
    const copied = await toClipboard(text());
    copy.textContent = say(copied ? "action.copied" : "action.not_copied");
    announce(copy.textContent);
    setTimeout(() => { copy.textContent = label; }, 3000);
  }, { class: "quiet" });
  return copy;
}

/** A button that copies an answer with its sources. */
export const copyButton = ({ question, reply }) => copies(say("action.copy"), () => copyOf(question, reply));

async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
