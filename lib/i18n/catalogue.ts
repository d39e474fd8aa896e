import { common } from "./messages/common";
import { errors, fields } from "./messages/errors";
import { shell } from "./messages/shell";
import { bucket, role, vocabulary } from "./messages/vocabulary";
import { type InLanguage, inLanguage, type Locale } from "./texts";

/** Every text of the console, by namespace. */
export const CATALOGUE = { common, shell, errors, fields, bucket, role, ...vocabulary } as const;

export type Messages = InLanguage<typeof CATALOGUE>;

const cache = new Map<Locale, Messages>();

export function messagesIn(locale: Locale): Messages {
  const known = cache.get(locale);
  if (known) return known;
  const messages = inLanguage(CATALOGUE, locale);
  cache.set(locale, messages);
  return messages;
}
