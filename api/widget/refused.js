// The panel on a page that may not have it: it tells that page's developer why, and the reader whom to ask.

import { icon } from "../page/element.js";
import { contact } from "../page/link.js";
import { hear, isClosable, tellHost } from "./host.js";

const whom = document.querySelector("#contact");
const closer = document.querySelector("#close");
const close = () => isClosable && tellHost("close");

whom.replaceChildren(contact(whom.textContent));
closer.append(icon("no"));
closer.hidden = !isClosable;
closer.addEventListener("click", close);
addEventListener("keydown", ({ key }) => key === "Escape" && close());
hear({ open: () => document.querySelector("#welcome").focus() });
tellHost("refused", { why: document.documentElement.dataset.why });
