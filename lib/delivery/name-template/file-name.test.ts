import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileNameOf, nameKey, tokensOf } from "./file-name";
import { NAME_TOKENS, type TokenValues } from "./tokens";

const VALUES: TokenValues = {
  XH: "2022110216",
  KSH: "22420112150123",
  ZJHM: "H12345678",
  XM: "张示例",
  YXDM: "15555",
  FY: "计算机学院",
  BH: "计科2201",
  ZYDM: "080901",
  CJM: "code",
  CC: "480x640",
};
const nameOf = (template: string, values: Partial<TokenValues> = {}) =>
  fileNameOf(template, { ...VALUES, ...values });

describe("fileNameOf", () => {
  it.each([
    ["{XH}", "2022110216.jpg"],
    ["{KSH}", "22420112150123.jpg"],
    ["{ZJHM}", "H12345678.jpg"],
    ["{XH}_{XM}", "2022110216_张示例.jpg"],
    ["{YXDM}_{XH}", "15555_2022110216.jpg"],
    ["{FY}/{BH}/{XH}_{XM}", "计算机学院/计科2201/2022110216_张示例.jpg"],
    ["{ZYDM}-{XH}-{XH}", "080901-2022110216-2022110216.jpg"],
  ])("fills %s", (template, name) => {
    expect(nameOf(template)).toEqual({ name });
  });

  it("keeps the noughts at the head of a number and the middle dot of a name", () => {
    expect(nameOf("{XH}_{XM}", { XH: "0022", XM: "阿依古丽·买买提" })).toEqual({
      name: "0022_阿依古丽·买买提.jpg",
    });
  });

  it("takes a value literally, whatever it looks like", () => {
    expect(nameOf("{XM}", { XM: "{XH}" })).toEqual({ name: "{XH}.jpg" });
    expect(nameOf("{XM}", { XM: "$&$1" })).toEqual({ name: "$&$1.jpg" });
  });

  it("takes brackets of a Hong Kong number as they are", () => {
    expect(nameOf("{ZJHM}", { ZJHM: "K123456(7)" })).toEqual({ name: "K123456(7).jpg" });
  });

  it("names the empty token instead of leaving a hole in the name", () => {
    expect(nameOf("{FY}/{XH}", { FY: "" })).toEqual({ problem: { code: "tokenEmpty", token: "FY" } });
  });

  it("does not mind an empty value that the template does not use", () => {
    expect(nameOf("{XH}", { FY: "", KSH: "" })).toEqual({ name: "2022110216.jpg" });
  });

  it.each(["a/b", "a\\b", "a:b", "a*b", "a?b", 'a"b', "a<b", "a>b", "a|b", "a\nb", "a\0b", "a\u202eb"])(
    "refuses a value that would leave its folder or be unreadable: %j",
    (value) => {
      expect(nameOf("{XH}_{XM}", { XM: value })).toEqual({
        problem: { code: "nameCharacters", token: "XM" },
      });
    },
  );

  it.each(["CON", "nul", "com1", "LPT9", "con.x", "..", ".hidden", " x", "x ", "x."])(
    "refuses the folder %j, which Windows cannot have or nobody sees",
    (FY) => {
      expect(nameOf("{FY}/{XH}", { FY })).toEqual({ problem: { code: "nameReserved" } });
    },
  );

  it("refuses what is longer than file systems keep, counted in bytes", () => {
    expect(nameOf("{FY}/{XH}", { FY: `${"学".repeat(33)}a` })).toHaveProperty("name");
    expect(nameOf("{FY}/{XH}", { FY: `${"学".repeat(33)}ab` })).toEqual({
      problem: { code: "nameTooLong", limit: 100 },
    });
  });

  it("never gives a name that could leave the archive's folder", () => {
    const values = fc.record(
      Object.fromEntries(NAME_TOKENS.map((token) => [token, fc.string({ unit: "binary" })])),
    );
    fc.assert(
      fc.property(values, fc.constantFrom("{XH}", "{FY}/{XH}_{XM}", "{FY}/{BH}/{XH}"), (found, template) => {
        const named = fileNameOf(template, { ...VALUES, ...found });
        if (!("name" in named)) return;
        const segments = named.name.split("/");
        expect(segments).toHaveLength(template.split("/").length);
        for (const segment of segments) expect(segment).not.toMatch(/^\.|^$|[\\:\p{Cc}]/u);
      }),
    );
  });
});

describe("tokensOf", () => {
  it("lists the tokens in the order of the template and skips unknown ones", () => {
    expect(tokensOf("{FY}/{XH}_{ABC}_{XM}")).toEqual(["FY", "XH", "XM"]);
  });
});

describe("nameKey", () => {
  it("is equal for names that Windows and macOS keep in one file", () => {
    expect(nameKey("A/B.JPG")).toBe(nameKey("a/b.jpg"));
    expect(nameKey("e\u0301.jpg")).toBe(nameKey("\u00e9.jpg"));
    expect(nameKey("a1.jpg")).not.toBe(nameKey("a2.jpg"));
  });
});
