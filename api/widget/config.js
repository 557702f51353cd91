// What the service says of this key: whose widget it is, whom to ask, what is stored. Without an answer the defaults hold.

import { get } from "../page/stream.js";

const DEFAULTS = {
  institution: null, catalog_year: null, contact: null, office_hours: null,
  handoff: { kind: "none", target: null }, storage: null, starter_questions: [], languages: [], theme: null,
};
const PATIENCE_MS = 2000;

/** The configuration; one that is late or missing is the defaults. */
export async function configured() {
  try {
    const found = await get(document.querySelector("#config").getAttribute("href"), AbortSignal.timeout(PATIENCE_MS));
    const told = Object.entries(found).filter(([, value]) => value !== null);
    return { ...DEFAULTS, ...Object.fromEntries(told) };
  } catch {
    return DEFAULTS;
  }
}
