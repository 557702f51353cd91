// The page: a conversation, and a link to a place in a document.

import { copyButton } from "./copy.js";
import { openPanel } from "./panel.js";
import { begin } from "./talk.js";

begin({ kept: "pathway-advisor.conversation.1", actions: (turn) => [copyButton(turn)] });

const linked = new URLSearchParams(location.search);
if (linked.has("document")) {
  openPanel({ id: linked.get("document"), start: Number(linked.get("start")), end: Number(linked.get("end")) });
  history.replaceState(null, "", location.pathname + location.hash);
}
