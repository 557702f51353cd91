// The widget's panel: a conversation like the page's, for the key and the institution of the page that holds it.

import { copyButton } from "../page/copy.js";
import { button, icon } from "../page/element.js";
import { say } from "../page/strings.js";
import { begin, keep, latest, submit } from "../page/talk.js";
import { configured, configuredFor } from "./config.js";
import { opinion } from "./feedback.js";
import { openHandoff } from "./handoff.js";
import { hear, isClosable, tellHost, wanted } from "./host.js";
import { introduce } from "./introduction.js";
import { printButton, receipt } from "./keepsakes.js";
import { redacted } from "./redact.js";
import { wear } from "./theme.js";

const [welcome, person, closer, input] = ["welcome", "person", "close", "question"].map((id) => document.getElementById(id));
const given = { institution: wanted("institution"), catalog_year: wanted("catalog_year") };
const look = { theme: wanted("theme"), accent: wanted("accent"), font: wanted("font"), radius: wanted("radius") };
const about = { ...given };

wear(look);
const configuration = configured();
const told = tell();

begin({
  kept: `pathway-advisor.widget.1.${wanted("key") ?? ""}`,
  about,
  actions: (turn) => [
    copyButton(turn),
    printButton(),
    receipt(turn),
    button(say("bar.person"), () => toPerson(turn), { class: "quiet", "aria-haspopup": "dialog" }),
    opinion(turn, keep),
  ],
  clean(text) {
    const { text: sent, kinds } = redacted(text);
    return { text: sent, note: kinds.map((kind) => say(`redacted.${kind}`)).join(" ") };
  },
  tell: (event, { reply }) => tellHost(event, event === "done" ? { status: reply.status } : {}),
});

async function tell() {
  const config = await configuration;
  if (config.theme) wear({ ...config.theme, ...Object.fromEntries(Object.entries(look).filter(([, value]) => value)) });
  about.institution ??= config.institution ?? undefined;
  about.catalog_year ??= config.catalog_year ?? undefined;
  introduce(config, given);
}

async function toPerson(turn) {
  openHandoff(await configuredFor(turn, await configuration), turn);
}

// On a touch screen a field with the focus would bring up the keyboard over what is to be read first.
async function takeFocus() {
  if (!matchMedia("(pointer: coarse)").matches) input.focus({ preventScroll: true });
  else {
    await told;
    welcome.focus({ preventScroll: true });
  }
}

function close() {
  if (isClosable) tellHost("close");
}

person.addEventListener("click", () => toPerson(latest()));
closer.append(icon("no"));
closer.hidden = !isClosable;
closer.addEventListener("click", close);
addEventListener("keydown", (event) => {
  // An open dialog takes Escape for itself; while an input method composes a word, it belongs to that.
  if (event.key === "Escape" && !event.isComposing && document.querySelector("dialog[open]") === null) close();
});
hear({ open: takeFocus, ask: ({ text }) => submit(String(text)), theme: wear });
tellHost("ready");
