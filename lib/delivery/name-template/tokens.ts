/** What a file name can be made of: 学信网 codes of roster facts, and the school's code. */
export const NAME_TOKENS = ["XH", "KSH", "ZJHM", "XM", "YXDM", "FY", "BH", "ZYDM"] as const;

export type NameToken = (typeof NAME_TOKENS)[number];
export type TokenValues = Record<NameToken, string>;
