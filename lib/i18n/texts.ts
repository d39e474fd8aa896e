/** A text in both languages, side by side: Chinese is the source, English its complete translation. */
export type Text = readonly [zh: string, en: string];

export type Texts = { readonly [key: string]: Text | Texts };

/** The same tree with the texts of one language. */
export type InLanguage<Tree> = Tree extends Text ? string : { [Key in keyof Tree]: InLanguage<Tree[Key]> };

export const LOCALES = ["zh-CN", "en"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "zh-CN";

export function isLocale(value: string | undefined): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

export function inLanguage<Tree extends Texts>(tree: Tree, locale: Locale): InLanguage<Tree> {
  const pick = (node: Text | Texts): unknown =>
    isText(node)
      ? node[LOCALES.indexOf(locale)]
      : Object.fromEntries(Object.entries(node).map(([key, child]) => [key, pick(child)]));
  return pick(tree) as InLanguage<Tree>;
}

export function isText(node: Text | Texts): node is Text {
  return Array.isArray(node);
}
