// Takes out what nobody should send to a chat: addresses, phone numbers, student and social security numbers, names that say so.

const OMITTED = "[…]";
const NOT_INSIDE = "(?<![\\w$€£.,/-])";
const ENDS = "(?![\\w%]|[.,]\\d)";

// Words at which a name ends, or that begin none: "my name is on the list", "my name is jo and i have 6 credits".
const NO_NAME =
  "an?|and|are|as|at|but|can|did|do|does|for|from|had|has|have|how|i['’]?m?|in|is|it|my|not|of|on|or|so|still|student|that|the|this|to|transfer|" +
  "want|was|what|when|which|who|will|with|would|con|de|el|en|es|estoy|la|mi|para|pero|puedo|que|quiero|soy|tengo|y";
const NAME = `(?!(?:${NO_NAME})(?![\\p{L}]))\\p{L}[\\p{L}'’-]*`;

const KINDS = [
  ["email", /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu],
  ["number", new RegExp(`${NOT_INSIDE}\\d{3}-\\d{2}-\\d{4}${ENDS}`, "g")],
  ["phone", new RegExp(`${NOT_INSIDE}(?:\\+?\\d{1,3}[ .-]?)?(?:\\(\\d{3}\\) ?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}${ENDS}`, "g")],
  ["phone", new RegExp(`${NOT_INSIDE}\\+\\d{1,3}(?:[ .-]?\\d{2,4}){2,4}${ENDS}`, "g")],
  ["number", /(?<=\b(?:id|number|no|matrícula|expediente)\b[\s:#.]{0,3}(?:is |es )?)[a-z]{0,2}\d{5,}(?!\w)/gi],
  ["number", new RegExp(`${NOT_INSIDE}[A-Za-z]{0,2}\\d{7,10}${ENDS}`, "g")],
  ["name", new RegExp(`(?<=\\b(?:my name(?: is|['’]s)|i(?: am|['’]m) called|me llamo|mi nombre es) )${NAME}(?: ${NAME}){0,3}`, "giu")],
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
