import { AppError } from "@/lib/errors";

/**
 * All bytes of what was sent; stops reading where the limit is passed, whatever length was announced.
 * @throws AppError tooLarge
 */
export async function readUpTo(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limitBytes: number,
): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source) {
    size += piece.length;
    if (size > limitBytes) throw tooLarge(limitBytes);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

export const tooLarge = (limitBytes: number) =>
  new AppError("tooLarge", { limitMb: limitBytes / 1024 / 1024 });
