// What the service says of this key: whose widget it is, whom to ask, what is stored. Without an answer the defaults hold.

import { get } from "../page/stream.js";

const DEFAULTS = {
  institution: null, catalog_year: null, contact: null, contact_of: null, office_hours: null,
  handoff: { kind: "none", target: null }, storage: null, starter_questions: [], languages: [], theme: null,
};
const PATIENCE_MS = 2000;

/** The configuration; one that is late or missing is the defaults. */
export const configured = () => asked(document.querySelector("#config").href, DEFAULTS);

/** The same with the people of the one institution that a turn cites, where that is another than the page's. */
export async function configuredFor(turn, configuration) {
  const cited = new Set(turn?.reply.citations.map(({ institution }) => institution));
  const [about] = cited;
  if (cited.size !== 1 || about === configuration.institution) return configuration;
  const address = new URL(document.querySelector("#config").href);
  address.searchParams.set("institution", about);
  return { ...(await asked(address.href, configuration)), about };
}

async function asked(address, otherwise) {
  try {
    const found = await get(address, AbortSignal.timeout(PATIENCE_MS));
    const told = Object.entries(found).filter(([, value]) => value !== null);
    return { ...DEFAULTS, ...Object.fromEntries(told) };
  } catch {
    return otherwise;
  }
}
