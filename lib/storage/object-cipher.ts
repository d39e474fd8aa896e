import { type Cipher, createCipheriv, createDecipheriv, type Decipher, randomBytes } from "node:crypto";
import { deriveKey } from "@/lib/crypto/keys";

/** Every stored object starts with the nonce its bytes were encrypted with. */
export const HEADER_BYTES = 16;
const BLOCK_BYTES = 16;

/**
 * Encryption at rest. Counter mode (AES-256-CTR), because ranges of an object must be readable on their own;
 * that the bytes are the right ones is what the SHA-256 in the object's row says.
 */
export function encryptor(key: string): { header: Buffer; cipher: Cipher } {
  const header = randomBytes(HEADER_BYTES);
  return { header, cipher: createCipheriv("aes-256-ctr", deriveKey("object", key), header) };
}

/**
 * Decrypts from a place in the object that is a multiple of 16 bytes.
 * @param offset plain-text byte at which the given bytes start
 */
export function decryptor(key: string, header: Buffer, offset: number): Decipher {
  if (offset % BLOCK_BYTES !== 0) throw new Error("decryption starts at a block");
  return createDecipheriv("aes-256-ctr", deriveKey("object", key), advance(header, offset / BLOCK_BYTES));
}

/** The counter `blocks` later: the nonce is one big-endian 128-bit number. */
function advance(nonce: Buffer, blocks: number): Buffer {
  const value = (BigInt(`0x${nonce.toString("hex")}`) + BigInt(blocks)) & ((1n << 128n) - 1n);
  return Buffer.from(value.toString(16).padStart(32, "0"), "hex");
}

/** The nearest block start at or before a byte. */
export function blockStart(byte: number): number {
  return byte - (byte % BLOCK_BYTES);
}
