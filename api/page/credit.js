// A lot of credit in the form of a plan. What is left blank is not sent, and the plan says where it matters.

import { button, element } from "./element.js";
import { field } from "./field.js";

const UNSAID = ["", "not said"];
const GRADES = ["A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F"];

const KINDS = [
  { key: "name", label: "A name for it", hint: "such as “two courses”" },
  { key: "credits", label: "Credits", inputmode: "decimal" },
  { key: "unit", label: "Counted in", options: [
    UNSAID, ["semester", "semester credits"], ["quarter", "quarter credits"], ["unit", "units"], ["credit", "credits"],
    ["competency", "competency units"],
  ] },
  { key: "courses", label: "Courses", inputmode: "numeric", whole: true },
  { key: "origin", label: "Where from", options: [
    UNSAID, ["outside", "outside: another institution"], ["nondegree", "the institution’s own, as a non-degree student"],
    ["certificate", "a certificate"], ["degree", "a degree"], ["masters", "a first master’s degree"],
    ["undergraduate", "undergraduate study"], ["prior_learning", "prior learning"],
  ] },
  { key: "at", label: "School it was earned at" },
  { key: "certificate", label: "Certificate it is the credit of" },
  { key: "grade", label: "Grade", hint: "the lowest, where they differ", options: [UNSAID, ...GRADES.map((grade) => [grade, grade])] },
  { key: "earned", label: "Year or month earned", hint: "2023 or 2023-05" },
  { key: "used_for", label: "Already used for", options: [
    UNSAID, ["nothing", "nothing"], ["bachelor", "a bachelor’s degree"], ["degree", "another degree"], ["certificate", "a certificate"],
  ] },
];

/** A lot with its fields; `remove` is called when it is taken away. */
export function lot(remove) {
  const fields = KINDS.map(field);
  const legend = element("legend", {});
  const away = button("Remove", () => remove(made), { class: "quiet" });
  const made = {
    fields,
    node: element("fieldset", { class: "lot" }, legend, element("div", { class: "fields" }, fields.map(({ node }) => node)), away),
    /** Its place among the lots, which is its name where none is given. */
    number(place, removable) {
      made.title = `Credit ${place}`;
      legend.textContent = made.title;
      away.setAttribute("aria-label", `Remove ${made.title.toLowerCase()}`);
      away.hidden = !removable;
    },
    /** As the API takes it; null where nothing was filled in. */
    value() {
      const said = fields.map((one) => [one.key, one.value()]).filter(([, value]) => value !== undefined);
      return said.length > 0 ? { name: made.title.toLowerCase(), ...Object.fromEntries(said) } : null;
    },
  };
  return made;
}
