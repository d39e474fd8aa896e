/** Kinds of values of a subscribe message, each with its own limit; the platform refuses the whole message beyond it. */
const THING_LIMIT = 20;
const PHRASE_LIMIT = 5;

/** Any text, at most 20 characters; what is longer ends with an ellipsis. */
export function thing(text: string): string {
  const letters = [...text.replaceAll(/\s+/g, " ").trim()];
  const kept = letters.length > THING_LIMIT ? [...letters.slice(0, THING_LIMIT - 1), "…"] : letters;
  return kept.join("") || "–";
}

/** @throws where it is not one to five Chinese characters: such words are ours, and never cut */
export function phrase(text: string): string {
  if (!/^\p{Script=Han}+$/u.test(text) || [...text].length > PHRASE_LIMIT)
    throw new Error("a phrase is one to five Chinese characters");
  return text;
}

const PARTS = new Intl.DateTimeFormat("zh-CN-u-nu-latn", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** `2026年3月20日 15:01`. */
export function time(moment: Date): string {
  const part = Object.fromEntries(PARTS.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${part.year}年${part.month}月${part.day}日 ${part.hour}:${part.minute}`;
}
