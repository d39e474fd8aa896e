import { describe, expect, it } from "vitest";
import { delimiterOf } from "./delimiter";

describe("the delimiter of a text", () => {
  it.each([
    ["commas", "学号,姓名\n1,张三", ","],
    ["tabs", "学号\t姓名\n1\t张三,李四", "\t"],
    ["semicolons, as Excel writes them in some countries", "学号;姓名\n1;张三", ";"],
    ["commas, whatever stands within quotation marks", '行,"a;b;c","引""号;;;;"\n行,"",""', ","],
    ["nothing: prose", "这是一段说明文字。", null],
  ])("%s", (_name, text, expected) => {
    expect(delimiterOf(text)).toBe(expected);
  });
});
