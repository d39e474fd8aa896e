import "server-only";
import { cookies, headers } from "next/headers";
import { DEFAULT_LOCALE, isLocale, type Locale } from "./texts";

export const LOCALE_COOKIE = "qc.locale";
export const THEME_COOKIE = "qc.theme";
export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** The person's own choice, else English for a browser that prefers it over Chinese, else Chinese. */
export async function readLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  if (isLocale(chosen)) return chosen;
  const [first] = ((await headers()).get("accept-language") ?? "").split(",");
  return first?.trim().toLowerCase().startsWith("en") ? "en" : DEFAULT_LOCALE;
}

export async function readTheme(): Promise<Theme> {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value;
  return THEMES.find((theme) => theme === chosen) ?? "light";
}
