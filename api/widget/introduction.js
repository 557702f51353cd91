// What is said before the first question: for whom the widget is, whom to confirm with, what is stored, where to begin.

import { keeps } from "../page/conversation.js";
import { button, element } from "../page/element.js";
import { contact } from "../page/link.js";
import { say, sayCount } from "../page/strings.js";
import { facts } from "../page/wording.js";

const [about, whom, storage, stored, english, starters, languages] =
  ["about", "contact", "storage", "stored", "english", "starters", "languages"].map((id) => document.getElementById(id));
const OURS = ["starter.1", "starter.2", "starter.3"];

/** Says it for a configuration and for what the page asked for itself. */
export function introduce(config, { institution, catalog_year: year }) {
  const place = institution ?? config.institution;
  const when = year ?? config.catalog_year;
  about.replaceChildren(...facts(place, when && say("intro.catalog", { year: when })).childNodes);
  about.hidden = about.textContent === "";
  whom.replaceChildren(...(config.contact ? [`${say("intro.contact")} `, contact(config.contact)] : []));
  tellStorage(config.storage);
  english.hidden = document.documentElement.lang === "en";
  const questions = config.starter_questions.length > 0 ? config.starter_questions : OURS.map((key) => say(key));
  starters.querySelector("ul").replaceChildren(...questions.map((question) => element("li", {}, button(question, () => {}))));
  offer(config.languages);
  document.querySelector("main").removeAttribute("data-unsaid");
}

function tellStorage(told) {
  const kept = [say(keeps() ? "intro.kept" : "intro.not_kept")];
  if (told !== null) kept.push(told.stored ? sayCount("intro.stored", told.days) : say("intro.not_stored"));
  if (told?.days) kept.push(sayCount("intro.sent", told.days));
  storage.textContent = kept.join(" ");
  stored.textContent = told?.what ?? "";
  stored.hidden = stored.textContent === "";
}

// Another language is the same panel at another address; the tab keeps the conversation.
function offer(tags) {
  const others = tags.filter((tag) => tag !== document.documentElement.lang);
  languages.hidden = others.length === 0;
  languages.replaceChildren(...others.map((tag) => {
    const address = new URL(location.href);
    address.searchParams.set("lang", tag);
    const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag);
    return element("a", { href: address.href, lang: tag, hreflang: tag }, name.charAt(0).toLocaleUpperCase(tag) + name.slice(1));
  }));
}
