// The words of our own that are shown: one file a language, read before anything is drawn.

const language = document.documentElement.lang;
const strings = await (await fetch(new URL(`strings/${language}.json`, import.meta.url))).json();
const plurals = new Intl.PluralRules(language);

/** What the API says is in English, in whatever language the rest is. */
export const ENGLISH = language === "en" ? { dir: "auto" } : { lang: "en", dir: "auto" };

/** The words of a key, with the values set in where it names them. */
export function say(key, values = {}) {
  return strings[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** The words of a key for a number of things. */
export const sayCount = (key, count) => say(`${key}.${plurals.select(count) === "one" ? "one" : "other"}`, { count });
