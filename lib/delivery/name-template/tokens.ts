/** What a file name can be made of: 学信网 codes of roster facts, the school's code, the 采集码, and the photo's size. */
export const NAME_TOKENS = ["XH", "KSH", "ZJHM", "XM", "YXDM", "FY", "BH", "ZYDM", "CJM", "CC"] as const;

/** The token that tells several sizes of one photo apart. */
export const SIZE_TOKEN = "{CC}";

export type NameToken = (typeof NAME_TOKENS)[number];
export type TokenValues = Record<NameToken, string>;

/** An invented person, for the preview of a file name. */
export const EXAMPLE_VALUES: TokenValues = {
  XH: "2023809001",
  KSH: "23420115000101",
  ZJHM: "420106200501011234",
  XM: "示例",
  YXDM: "15555",
  FY: "计算机学院",
  BH: "计科2301",
  ZYDM: "080901",
  CJM: "TXCJM0001",
  CC: "480x640",
};
