// How much of a small window the fixed parts may take: what stays in view must leave room for the answer.

const bar = document.querySelector(".bar-above");
const composer = document.querySelector("#composer");

// What both may take of the window's height before the bar above scrolls away.
const SHARE = 1 / 3;

/** Fits the fixed parts into the window as it is now. */
export function fit() {
  const above = bar?.offsetHeight ?? 0;
  const below = composer.offsetHeight;
  // With a keyboard up or with large text the field for the question stays longer in view than the bar above.
  composer.classList.toggle("stays", below * 2 < innerHeight);
  bar?.classList.toggle("stays", above + below < innerHeight * SHARE);
  document.documentElement.style.setProperty("--field", `${below}px`);
  document.documentElement.style.setProperty("--bar", bar?.classList.contains("stays") ? `${above}px` : "0px");
}

/** Keeps the fixed parts in their share of the window from now on. */
export function keepRoom() {
  for (const part of [bar, composer].filter(Boolean)) new ResizeObserver(fit).observe(part);
  addEventListener("resize", fit);
  fit();
}
