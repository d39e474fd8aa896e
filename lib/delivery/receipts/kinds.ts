/** What a receipt of a hand-over may be: its first bytes tell, not its name. */
export const RECEIPT_KINDS = {
  pdf: { contentType: "application/pdf", begins: [0x25, 0x50, 0x44, 0x46, 0x2d], extensions: ["pdf"] },
  jpeg: { contentType: "image/jpeg", begins: [0xff, 0xd8, 0xff], extensions: ["jpg", "jpeg"] },
  png: { contentType: "image/png", begins: [0x89, 0x50, 0x4e, 0x47], extensions: ["png"] },
} as const;

export type ReceiptKind = keyof typeof RECEIPT_KINDS;

export const RECEIPT_KIND_NAMES = Object.keys(RECEIPT_KINDS) as ReceiptKind[];

/** Bytes of one file, and files of one hand-over. */
export const RECEIPT_LIMITS = { bytes: 10 * 1024 * 1024, files: 5 } as const;

/** Null where the file is something else. */
export function receiptKind(bytes: Uint8Array): ReceiptKind | null {
  const kind = RECEIPT_KIND_NAMES.find((name) =>
    RECEIPT_KINDS[name].begins.every((byte, at) => bytes[at] === byte),
  );
  return kind ?? null;
}
