// Takes out what nobody should send to a chat: addresses, phone numbers, student and social security numbers, names that say so.

const OMITTED = "[…]";
const NOT_INSIDE = "(?<![\\w$€£.,/-])";
const ENDS = "(?![\\w%]|[.,]\\d)";

// Words at which a name ends, or that begin none: "my name is on the transcript", "my name is jo and i have 6 credits".
const NO_NAME =
  "an?|and|are|as|at|because|but|by|can|currently|did|do|does|for|from|had|has|have|here|how|i['’]?m?|in|is|it|my|not|now|of|on|or|please|" +
  "should|so|spelled|still|studying|taking|than|that|the|there|they|this|to|want|wanted|was|we|what|when|where|which|who|why|will|with|" +
  "work|working|would|you|your|college|university|school|program|student|transfer|graduate|certificate|master['’]?s?|credits?|cert|" +
  "una?|con|de|del|el|en|es|estoy|está|estudio|la|me|mi|para|pero|por|puedo|que|quiero|soy|tengo|y";
const NAME = `(?!(?:${NO_NAME})(?![\\p{L}]))\\p{L}[\\p{L}'’-]*`;

const KINDS = [
  ["email", /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu],
  ["number", new RegExp(`${NOT_INSIDE}\\d{3}-\\d{2}-\\d{4}${ENDS}`, "g")],
  ["phone", new RegExp(`${NOT_INSIDE}(?:\\+?\\d{1,3}[ .-]?)?(?:\\(\\d{3}\\) ?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}${ENDS}`, "g")],
  ["phone", new RegExp(`${NOT_INSIDE}\\+\\d{1,3}(?:[ .-]?\\d{2,4}){2,4}${ENDS}`, "g")],
  ["number", /(?<=\b(?:id|number|no|matrícula|expediente)\b[\s:#.]{0,3}(?:is |es )?)[a-z]{0,2}\d{5,}(?!\w)/gi],
  ["number", new RegExp(`${NOT_INSIDE}[A-Za-z]{0,2}\\d{7,10}${ENDS}`, "g")],
  ["name", new RegExp(`(?<=\\b(?:my (?:full |first |last )?name(?: is|['’]s|:)|i(?: am|['’]m) (?:called|named)|me llamo|mi nombre es) )${NAME}(?: ${NAME}){0,3}`, "giu")],
  // What stands alone under a letter is whose it is, in capitals: "Thanks, Jo Lee".
  ["name", /(?<=\b(?:[Rr]egards|[Ss]incerely|[Cc]heers|[Tt]hanks|[Tt]hank you|[Ss]aludos|[Gg]racias)\s*[,\n]\s*)\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{Ll}'’.-]*){0,2}(?=\s*$)/gu],
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
