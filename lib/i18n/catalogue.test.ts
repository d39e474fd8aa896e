import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { PRODUCT } from "@/lib/architecture/sources";
import { CATALOGUE } from "./catalogue";
import { isText, type Text, type Texts } from "./texts";

function leaves(node: Text | Texts, path = ""): [key: string, text: Text][] {
  if (isText(node)) return [[path, node]];
  return Object.entries(node).flatMap(([key, child]) => leaves(child, path ? `${path}.${key}` : key));
}

const LEAVES = leaves(CATALOGUE);

/** Names that stay Chinese in English sentences, because screens and papers of the schools show them so. */
const TERMS = /学信网|学号|考生号|采集码|录取照|学籍|男|女|中文|届毕业生图像采集|青聪云|青聪拍|掌上e智拍/g;

/** Arguments of a message, each with its kind, as `name:plural`. */
function placeholders(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.tag:
        return [`${element.value}:tag`, ...placeholders(element.children)];
      case TYPE.plural:
      case TYPE.select:
        return [element.value, ...Object.values(element.options).flatMap(({ value }) => placeholders(value))];
      default:
        return [element.value];
    }
  });
}

describe("the catalogue", () => {
  it.each(LEAVES)(
    "%s can be formatted, with the same values in both languages",
    (_key, [chinese, english]) => {
      const named = (message: string) => [...new Set(placeholders(parse(message)))].sort();
      expect(named(english)).toEqual(named(chinese));
    },
  );

  it("has a text in its own language for every key", () => {
    const withoutArguments = (text: string) => text.replace(/\{[^}]*\}/g, "");
    const isUntranslated = ([chinese, english]: Text) =>
      /[a-z]{3}/i.test(withoutArguments(chinese)) && chinese === english && english !== "English";
    const hasHanInEnglish = ([, english]: Text) => /\p{Script=Han}/u.test(english.replace(TERMS, ""));
    expect(LEAVES.filter(([, text]) => text.some((one) => one.trim() === "")).map(([key]) => key)).toEqual(
      [],
    );
    expect(LEAVES.filter(([, text]) => isUntranslated(text)).map(([key]) => key)).toEqual([]);
    expect(LEAVES.filter(([, text]) => hasHanInEnglish(text)).map(([key]) => key)).toEqual([]);
  });

  it("has full-width punctuation between Han, and none of it in English", () => {
    const halfWidth = /\p{Script=Han}[,;:!?()]|[,;:!?(]\p{Script=Han}/u;
    expect(LEAVES.filter(([, [chinese]]) => halfWidth.test(chinese)).map(([key]) => key)).toEqual([]);
    expect(
      LEAVES.filter(([, [, english]]) => /[，。；：！？（）、]/.test(english)).map(([key]) => key),
    ).toEqual([]);
  });
});

/** What stands between the outermost commas, up to the bracket that closes the whole. */
function parts(text: string): string[] {
  const found = [""];
  let depth = 0;
  for (const char of text) {
    if ("([{".includes(char)) depth += 1;
    if (")]}".includes(char)) depth -= 1;
    if (depth < 0) break;
    if (depth === 0 && char === ",") found.push("");
    else found.push((found.pop() ?? "") + char);
  }
  return found.map((part) => part.trim());
}

const NAMED = /const (\w+) = (?:await )?(?:use|get)Translations\((?:"([\w.]+)")?\)/g;
const LISTED = /const \[([^;]*?)\] = await Promise\.all\(\[([^;]*?)\]\);/g;
const GOT = /^getTranslations\("([\w.]+)"\)$/;

/** Names of translators in a file with the namespaces they stand for. */
function translators(text: string): [variable: string, namespace: string][] {
  const named = [...text.matchAll(NAMED)].map(([, variable = "", space = ""]): [string, string] => [
    variable,
    space,
  ]);
  const listed = [...text.matchAll(LISTED)].flatMap(([, names = "", values = ""]) => {
    const spaces = parts(values).map((value) => GOT.exec(value)?.[1]);
    return parts(names).flatMap((name, at): [string, string][] => {
      const space = spaces[at];
      return space ? [[name, space]] : [];
    });
  });
  return [...named, ...listed];
}

/** Keys that the screens name, and prefixes under which they compose them. */
function usedKeys(): { fixed: Set<string>; open: Set<string> } {
  const fixed = new Set<string>();
  const open = new Set<string>();
  for (const { text } of PRODUCT) {
    for (const [, phrase = ""] of text.matchAll(/"((?:\w+\.)+\w+)"/g)) fixed.add(phrase);
    // What students are told goes through the API: whole namespaces, by the codes of closed lists.
    for (const [, namespace] of text.matchAll(/(?:\bCATALOGUE\.|\bsentences\(locale, ")(\w+)/g))
      open.add(`${namespace}.`);
    for (const [variable, namespace] of translators(text)) {
      const prefix = namespace ? `${namespace}.` : "";
      const call = new RegExp(`\\b${variable}(?:\\.\\w+)?\\((?=([^;]{0,200}))`, "g");
      for (const [, rest = ""] of text.matchAll(call)) {
        const key = (parts(rest)[0] ?? "").replace(/ as "[^"]*"/, "");
        const literals = [...key.matchAll(/"([\w.]+)"/g)];
        for (const [, literal] of literals) fixed.add(prefix + literal);
        if (literals.length === 0 || key.includes("??"))
          open.add(prefix + (/^`([\w.]*)/.exec(key)?.[1] ?? ""));
      }
    }
  }
  return { fixed, open };
}

it("has no text that nothing shows", () => {
  const { fixed, open } = usedKeys();
  const isUsed = (key: string) =>
    fixed.has(key) || [...open].some((prefix) => prefix !== "" && key.startsWith(prefix));
  expect(fixed.size).toBeGreaterThan(150);
  expect(LEAVES.map(([key]) => key).filter((key) => !isUsed(key))).toEqual([]);
});
