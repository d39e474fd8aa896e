import { expect, it } from "vitest";
import { CATALOGUE } from "@/lib/i18n/catalogue";
import { isText, type Text, type Texts } from "@/lib/i18n/texts";
import { OPERATIONS } from "./operations";
import { TOLD } from "./sentences";

function english(node: Text | Texts): string[] {
  return isText(node) ? [node[1]] : Object.values(node).flatMap(english);
}

it("has no Chinese in the English of students, who may read none", () => {
  const { errors, phone, intakeAgreement } = CATALOGUE;
  const refusals = [...new Set(OPERATIONS.flatMap((operation) => [...operation.errors]))];
  const texts = [
    ...english(phone),
    ...english(intakeAgreement),
    ...TOLD.slice(2).flatMap((namespace) => english(CATALOGUE[namespace])),
    ...refusals.map((code) => errors[code][1]),
  ];
  expect(texts.length).toBeGreaterThan(500);
  // The switch of languages names each in itself.
  expect(texts.filter((text) => /\p{Script=Han}/u.test(text))).toEqual(["中文"]);
});
