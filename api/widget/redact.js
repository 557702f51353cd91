// Takes out what nobody should send to a chat: addresses, phone numbers, student and social security numbers, names that say so.

const OMITTED = "[…]";
const NOT_INSIDE = "(?<![\\w$€£.,/-])";
const ENDS = "(?![\\w%]|[.,]\\d)";

const KINDS = [
  ["email", /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu],
  ["number", new RegExp(`${NOT_INSIDE}\\d{3}-\\d{2}-\\d{4}${ENDS}`, "g")],
  ["phone", new RegExp(`${NOT_INSIDE}(?:\\+?\\d{1,3}[ .-]?)?(?:\\(\\d{3}\\) ?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}${ENDS}`, "g")],
  ["phone", new RegExp(`${NOT_INSIDE}\\+\\d{1,3}(?:[ .-]?\\d{2,4}){2,4}${ENDS}`, "g")],
  ["number", /(?<=\b(?:id|number|no|matrícula|expediente)\b[\s:#.]{0,3}(?:is |es )?)[a-z]{0,2}\d{5,}(?!\w)/gi],
  ["number", new RegExp(`${NOT_INSIDE}[A-Za-z]{0,2}\\d{7,10}${ENDS}`, "g")],
  // In capitals alone: "my name is on the transcript" names nobody.
  ["name", /(?<=\b(?:[Mm]y name(?: is|['’]s)|[Mm]e llamo|[Mm]i nombre es) )\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3}/gu],
];

/**
 * A text without them.
 * @returns {{text: string, kinds: string[]}} `kinds` says what was taken out: email, phone, number, name
 */
export function redacted(text) {
  const kinds = new Set();
  let rest = text;
  for (const [kind, pattern] of KINDS) {
    rest = rest.replace(pattern, () => {
      kinds.add(kind);
      return OMITTED;
    });
  }
  return { text: rest, kinds: [...kinds] };
}
