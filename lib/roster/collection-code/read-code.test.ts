import { describe, expect, it } from "vitest";
import { maskName } from "../document/mask-name";
import { codeMismatch, readCode, writeTestCode } from "./read-code";

const FACTS = { yxdm: "15555", yxmc: "武汉示例大学", xm: "张*例", xh: "2022110216", zjh4: "1239" };
const STUDENT = { schoolCode: "15555", name: "张示例", studentNo: "2022110216", last4: "1239" };

describe("a 采集码", () => {
  it("in the test format says whose it is, and shows when it was changed", () => {
    const code = writeTestCode(FACTS);
    expect(readCode(code)).toEqual(FACTS);
    expect(readCode(code.replace("TXCJM1.e", "TXCJM1.f"))).toBe("damaged");
    expect(readCode(`${code}x`)).toBe("damaged");
  });

  it("in any other form cannot be read here", () => {
    expect(readCode("https://www.chsi.com.cn/xlcj/…")).toBeNull();
    expect(readCode("4AF0B7")).toBeNull();
  });

  it.each([
    ["nothing", {}, null],
    ["the school", { schoolCode: "10486" }, "schoolCode"],
    ["the 学号", { studentNo: "2022110217" }, "studentNo"],
    ["the end of the document number", { last4: "123X" }, "documentNumber"],
    ["the name", { name: "李示例" }, "name"],
    ["the length of the name", { name: "张三示例" }, "name"],
  ] as const)("is another's where %s differs", (_, change, mismatch) => {
    expect(codeMismatch(FACTS, { ...STUDENT, ...change })).toBe(mismatch);
  });

  it.each(["丁", "丁云", "丁小云", "阿卜杜·热合曼", "买买提江·阿不都热依木·吐尔逊"])(
    "knows %s behind its stars",
    (name) => {
      expect(codeMismatch({ ...FACTS, xm: maskName(name) }, { ...STUDENT, name })).toBeNull();
    },
  );
});
