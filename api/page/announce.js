// What a screen reader is told: one region for the whole page, so that two messages never talk over each other.

const announcer = document.querySelector("#announcer");

export function announce(text) {
  announcer.textContent = text;
}
