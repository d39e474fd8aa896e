import { type KeyObject, sign } from "node:crypto";

// Node reads certificates but makes none; this is the little of DER (X.690) that a self-signed one needs.
function tlv(tag: number, ...contents: Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const size = content.length;
  const length =
    size < 128
      ? Buffer.from([size])
      : size < 256
        ? Buffer.from([0x81, size])
        : Buffer.from([0x82, size >> 8, size & 0xff]);
  return Buffer.concat([Buffer.from([tag]), length, content]);
}

const sequence = (...parts: Buffer[]) => tlv(0x30, ...parts);
const oid = (hex: string) => tlv(0x06, Buffer.from(hex, "hex"));
const SHA256_WITH_RSA = sequence(oid("2a864886f70d01010b"), tlv(0x05));
const COMMON_NAME = oid("550403");

/** `YYMMDDHHMMSSZ`. */
const utcTime = (moment: Date) =>
  tlv(0x17, Buffer.from(`${moment.toISOString().replace(/[-:T]/g, "").slice(2, 14)}Z`));

type Options = { serial: string; name: string; from: Date; to: Date };

/** A self-signed certificate (PEM) for this pair; `serial` is hexadecimal. */
export function selfSigned(
  { publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject },
  { serial, name, from, to }: Options,
): string {
  const who = sequence(tlv(0x31, sequence(COMMON_NAME, tlv(0x0c, Buffer.from(name)))));
  const body = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.from(serial, "hex")),
    SHA256_WITH_RSA,
    who,
    sequence(utcTime(from), utcTime(to)),
    who,
    publicKey.export({ type: "spki", format: "der" }),
  );
  const signature = sign("RSA-SHA256", body, privateKey);
  const der = sequence(body, SHA256_WITH_RSA, tlv(0x03, Buffer.from([0]), signature));
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}
