// One field of a form: its label, how to fill it in, and what is wrong with it in the words of the API.

import { element } from "./element.js";

let made = 0;

/**
 * @param {{key: string, label: string, hint?: string, whole?: boolean, inputmode?: string, options?: [string, string][]}} kind
 * `key` is the name that the API knows it by; with `options` it is a list to choose from, else a line of text.
 */
export function field({ key, label, hint, whole, inputmode, options }) {
  made += 1;
  const id = `field-${made}`;
  const trouble = element("p", { id: `${id}-trouble`, class: "trouble", hidden: true });
  const described = [hint && `${id}-hint`, trouble.id].filter(Boolean).join(" ");
  const common = { id, "aria-describedby": described };
  const control = options
    ? element("select", common, options.map(([value, text]) => element("option", { value }, text)))
    : element("input", { ...common, type: "text", inputmode });
  const node = element("div", { class: "field" },
    element("label", { for: id }, label),
    control,
    hint && element("p", { id: `${id}-hint`, class: "hint" }, hint),
    trouble);
  return {
    key, label, node, control,
    /** What was filled in; undefined for nothing. What is no number is sent as it is: the API says what is wrong. */
    value() {
      const text = control.value.trim();
      if (text === "") return undefined;
      return whole && /^\d{1,6}$/.test(text) ? Number(text) : text;
    },
    /** Says what is wrong with it; nothing with an empty text. */
    tell(words) {
      trouble.textContent = words;
      trouble.hidden = words === "";
      if (words === "") control.removeAttribute("aria-invalid");
      else control.setAttribute("aria-invalid", "true");
    },
  };
}
