// How much of a small window the fixed parts may take: what stays in view must leave room for the answer.

const bar = document.querySelector(".bar-above");
const composer = document.querySelector("#composer");

/** Fits the fixed parts into the window as it is now. */
export function fit() {
  const above = bar?.offsetHeight ?? 0;
  const below = composer.offsetHeight;
  // With a keyboard up or with large text the field for the question stays longer in view than the bar above.
  composer.classList.toggle("stays", below * 2 < innerHeight);
  bar?.classList.toggle("stays", (above + below) * 2 < innerHeight);
  document.documentElement.style.setProperty("--field", `${below}px`);
  document.documentElement.style.setProperty("--bar", bar?.classList.contains("stays") ? `${above}px` : "0px");
}

/** Keeps the fixed parts within half of the window from now on. */
export function keepRoom() {
  for (const part of [bar, composer].filter(Boolean)) new ResizeObserver(fit).observe(part);
  addEventListener("resize", fit);
  fit();
}
