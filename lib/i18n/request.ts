import "server-only";
import { getRequestConfig } from "next-intl/server";
import { TIME_ZONE } from "../time-zone";
import { messagesIn } from "./catalogue";
import { readLocale } from "./locale";

/** The language of a request, and its texts. */
export default getRequestConfig(async () => {
  const locale = await readLocale();
  return { locale, messages: messagesIn(locale), timeZone: TIME_ZONE };
});
