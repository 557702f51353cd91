// The look that the host page asks for: a colour scheme, one colour, a typeface and the roundness of corners.

const root = document.documentElement;

/** Takes over what is a colour, a typeface or a length; the rest is left as it is. */
export function wear({ theme, accent, font, radius }) {
  if (["auto", "light", "dark"].includes(theme)) root.dataset.theme = theme;
  if (isA("color", accent)) {
    root.classList.add("tinted");
    root.style.setProperty("--given", accent);
  }
  if (isA("font-family", font)) root.style.setProperty("--sans", `${font}, system-ui, sans-serif`);
  if (isA("border-radius", radius)) root.style.setProperty("--radius", radius);
}

const isA = (property, value) => typeof value === "string" && !value.includes("var(") && CSS.supports(property, value);
