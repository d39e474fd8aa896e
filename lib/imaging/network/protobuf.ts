/** Fields of a protocol-buffers message, as bytes (https://protobuf.dev/programming-guides/encoding). */
export type Field = Buffer;

const VARINT = 0;
const BYTES = 2;

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
  return Buffer.from(bytes);
}

/** A field that holds a whole number ≥ 0. */
export function wholeNumber(id: number, value: number): Field {
  return Buffer.concat([varint(id * 8 + VARINT), varint(value)]);
}

export function bytes(id: number, value: Uint8Array): Field {
  return Buffer.concat([varint(id * 8 + BYTES), varint(value.byteLength), value]);
}

export function text(id: number, value: string): Field {
  return bytes(id, Buffer.from(value, "utf8"));
}

export function message(id: number, fields: readonly Field[]): Field {
  return bytes(id, Buffer.concat(fields));
}
