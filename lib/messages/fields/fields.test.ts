import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MESSAGE_KINDS } from "@/db/vocabulary";
import { phrase, thing, time } from "./limited";
import { messageData, WORDINGS } from "./wording";

describe("fields of a subscribe message", () => {
  it("are never longer than the platform takes, whatever a task is called", () => {
    const name = fc.string({ unit: "grapheme", maxLength: 60 });
    fc.assert(
      fc.property(
        fc.constantFrom(...MESSAGE_KINDS),
        name,
        fc.date({ noInvalidDate: true }),
        (kind, task, moment) => {
          const { thing1, phrase2, thing3, time4 } = messageData(kind, { task, moment });
          for (const { value } of [thing1, thing3]) {
            expect([...value].length).toBeGreaterThan(0);
            expect([...value].length).toBeLessThanOrEqual(20);
          }
          expect(phrase2.value).toMatch(/^\p{Script=Han}{1,5}$/u);
          expect(time4.value).toContain("年");
        },
      ),
    );
  });

  it.each([
    ["2026届毕业生学历图像采集", "2026届毕业生学历图像采集"],
    ["某某大学2026届普通本科毕业生学历证书图像采集", "某某大学2026届普通本科毕业生学历证…"],
    ["  ", "–"],
  ])("cut %j to %j", (text, cut) => {
    expect(thing(text)).toBe(cut);
  });

  it.each(["审核没有通过了", "OK", ""])("do not take %j for a phrase", (text) => {
    expect(() => phrase(text)).toThrow();
  });

  it("tell the time in Beijing as the platform wants it", () => {
    expect(time(new Date("2026-03-20T07:01:00Z"))).toBe("2026年3月20日 15:01");
    expect(time(new Date("2026-12-31T16:05:00Z"))).toBe("2027年1月1日 00:05");
  });

  it("give whole advice: nothing of ours has to be cut", () => {
    for (const { advice } of Object.values(WORDINGS)) expect(thing(advice)).toBe(advice);
  });
});
