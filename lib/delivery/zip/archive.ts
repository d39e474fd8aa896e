import { inTurn } from "@/lib/storage/in-turn";
import type { ByteRange } from "@/lib/storage/storage";
import { centralHeader, dosTime, endOfArchive, localHeader, type ZipEntry } from "./zip-entry";

/** An entry and the key of the stored object that holds its bytes. */
export type ArchiveEntry = ZipEntry & { key: string };

/** A piece of the archive: bytes of our own, or those of a stored object. */
type Piece = { start: number; length: number } & ({ bytes: Buffer } | { key: string });

export type ArchivePlan = { size: number; pieces: readonly Piece[] };

/** Where every byte of the archive comes from. The same list and moment give the same archive, byte for byte. */
export function planArchive(entries: readonly ArchiveEntry[], moment: Date): ArchivePlan {
  const stamp = dosTime(moment);
  const pieces: Piece[] = [];
  let at = 0;
  const add = (length: number, content: { bytes: Buffer } | { key: string }) => {
    pieces.push({ start: at, length, ...content });
    at += length;
  };
  const directory = entries.map((entry) => {
    const line = centralHeader(entry, stamp, at);
    const header = localHeader(entry, stamp);
    add(header.length, { bytes: header });
    if (entry.size > 0) add(entry.size, { key: entry.key });
    return line;
  });
  const directoryOffset = at;
  const lines = Buffer.concat(directory);
  add(lines.length, { bytes: lines });
  const end = endOfArchive(entries.length, lines.length, directoryOffset);
  add(end.length, { bytes: end });
  return { size: at, pieces };
}

/** Pieces that are asked for before their turn; every other one is a photo. */
const AHEAD = 16;

/**
 * The bytes of a range of the archive, in order.
 * @param read whole bytes of a stored object
 */
export async function* readArchive(
  plan: ArchivePlan,
  read: (key: string) => Promise<Buffer>,
  range: ByteRange = { start: 0, end: plan.size - 1 },
): AsyncGenerator<Buffer> {
  const first = firstPiece(plan.pieces, range.start);
  const wanted = plan.pieces.slice(first, firstPiece(plan.pieces, range.end) + 1);
  const bytesOf = async (piece: Piece) => ("bytes" in piece ? piece.bytes : read(piece.key));
  for await (const [piece, bytes] of inTurn(wanted, bytesOf, AHEAD)) {
    if (bytes.length !== piece.length) throw new Error("a stored photo is not as long as its batch says");
    const from = Math.max(0, range.start - piece.start);
    const to = Math.min(piece.length, range.end - piece.start + 1);
    yield from === 0 && to === piece.length ? bytes : bytes.subarray(from, to);
  }
}

/** Index of the piece that holds a byte. */
function firstPiece(pieces: readonly Piece[], byte: number): number {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= byte) low = middle;
    else high = middle - 1;
  }
  return low;
}
