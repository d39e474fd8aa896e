import type { Readable } from "node:stream";

/** A span of bytes: from `start` up to and including `end`. */
export type ByteRange = { start: number; end: number };

export type StoredFacts = { size: number; sha256: string; crc32: number };

/**
 * Where photos, rosters and archives lie. Keys are made by us, never from a person's input. An object is
 * never overwritten; it is either whole or absent.
 */
export interface Storage {
  /**
   * Streams bytes in and makes them durable before it resolves.
   * @param limitBytes more than this ends the put with StorageLimitError and leaves nothing behind
   * @returns size and SHA-256 (hex) of the plain bytes
   * @throws StorageLimitError, StorageExistsError
   */
  put(key: string, source: Readable | Buffer, limitBytes?: number): Promise<StoredFacts>;
  /** Like `put`, but leaves an existing object untouched and answers its facts: for content-addressed keys. */
  putIfAbsent(key: string, source: Buffer): Promise<StoredFacts>;
  /** @throws StorageMissingError */
  read(key: string): Promise<Buffer>;
  /** @throws StorageMissingError once reading starts */
  stream(key: string, range?: ByteRange): Readable;
  exists(key: string): Promise<boolean>;
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>;
}

export class StorageLimitError extends Error {
  constructor(readonly limitBytes: number) {
    super(`more than ${limitBytes} bytes`);
    this.name = "StorageLimitError";
  }
}

export class StorageExistsError extends Error {
  constructor(key: string) {
    super(`object ${key} is there already`);
    this.name = "StorageExistsError";
  }
}

export class StorageMissingError extends Error {
  constructor(key: string) {
    super(`object ${key} is not there`);
    this.name = "StorageMissingError";
  }
}
