import { type KeyObject, X509Certificate } from "node:crypto";
import { certificatesSchema, parseAnswer } from "./answers";
import { PayError } from "./platform";
import { unseal } from "./signature";
import type { KeyOf } from "./verify";

/** How long fetched certificates are trusted, and how soon a strange serial may make us fetch them again, in ms. */
const FRESH_MS = 12 * 3600 * 1000;
const AGAIN_MS = 60 * 1000;

type Options = {
  apiKey: string;
  /** The platform's public key with its id, where the merchant has one in place of certificates. */
  publicKey: { id: string; key: KeyObject } | null;
  /** Fetches `/v3/certificates`; the answer is checked with `keyOf` of the certificates in it. */
  fetchCertificates: (open: (body: string) => KeyOf) => Promise<string>;
  now: () => Date;
};

/** A certificate's key with the span in which it counts, in ms. */
type InForce = { key: KeyObject; from: number; to: number };

/** The platform's keys by the serial that a message names: the public key, or a certificate that is in force. */
export function platformKeys({ apiKey, publicKey, fetchCertificates, now }: Options): KeyOf {
  let known = new Map<string, InForce>();
  let fetchedAt = 0;
  let fetching: Promise<void> | null = null;

  const open = (body: string): Map<string, InForce> => {
    const { data } = parseAnswer(certificatesSchema, body);
    try {
      return new Map(
        data.map(({ serial_no, encrypt_certificate }) => {
          const { publicKey, validFrom, validTo } = new X509Certificate(unseal(apiKey, encrypt_certificate));
          return [serial_no, { key: publicKey, from: Date.parse(validFrom), to: Date.parse(validTo) }];
        }),
      );
    } catch {
      throw new PayError("badAnswer");
    }
  };
  const keyIn = (certificates: Map<string, InForce>, serial: string) => {
    const certificate = certificates.get(serial);
    const at = now().getTime();
    return certificate && certificate.from <= at && at < certificate.to ? certificate.key : null;
  };
  const refresh = async () => {
    // The first answer can only be checked with the certificates it brings: the APIv3 key vouches for those.
    const body = await fetchCertificates((text) => async (serial) => keyIn(open(text), serial));
    known = open(body);
    fetchedAt = now().getTime();
  };

  return async (serial) => {
    if (publicKey?.id === serial) return publicKey.key;
    // A name of that form is never a certificate's.
    if (serial.startsWith("PUB_KEY_ID_")) return null;
    const age = now().getTime() - fetchedAt;
    if (age > FRESH_MS || (!known.has(serial) && age > AGAIN_MS))
      fetching ??= refresh().finally(() => {
        fetching = null;
      });
    // Who comes while they are fetched waits for them too.
    await fetching;
    return keyIn(known, serial);
  };
}
