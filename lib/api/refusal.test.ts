import { describe, expect, it } from "vitest";
import { checkInput, fieldIssue } from "@/lib/actions/field-issue";
import { enterInput, writeNoteInput } from "@/lib/association/schema";
import { mailingInput } from "@/lib/mailing/schema";
import { refusalBody } from "./refusal";

const GOOD = { name: "张示例", documentType: "residentId", documentNumber: "1" };
const toAddress = (to: object) => ({
  way: "byMail",
  to: { recipient: "张示例", phone: "027-1234567", address: "武汉", ...to },
});

describe("the sentences of a refused form", () => {
  it.each([
    [
      enterInput,
      { ...GOOD, name: "张".repeat(61) },
      "最多 60 个字，现在 61 个",
      "At most 60 characters, now 61",
    ],
    [enterInput, { ...GOOD, name: " " }, "请填写", "Please fill this in"],
    [
      writeNoteInput,
      { subject: "wrongFacts", body: "字".repeat(501) },
      "最多 500 个字，现在 501 个",
      "At most 500 characters, now 501",
    ],
    [mailingInput, toAddress({ phone: "110" }), "至少 7 个字，现在 3 个", "At least 7 characters, now 3"],
    [
      mailingInput,
      toAddress({ phone: "电话12345678" }),
      "电话只能有数字、空格和 -，国外号码以 + 开头",
      "Digits, spaces and - only; a number from abroad begins with +",
    ],
  ])("name the limit and what was found, %#", (schema, sent, zh, en) => {
    const { error } = checkInput(schema, sent);
    const { fields } = refusalBody({
      code: "invalid",
      params: {},
      fields: error?.issues.map(fieldIssue) ?? [],
    });
    expect(fields.map(({ text }) => text)).toEqual([{ "zh-CN": zh, en }]);
  });
});
