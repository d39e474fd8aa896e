import { openGcm, sealGcm } from "./gcm";
import { deriveKey, KEY_ID } from "./keys";

/** Where a sealed value lives; moving it elsewhere makes it unreadable (authenticated data). */
export type FieldPlace = {
  schoolId: string;
  field:
    | "documentNumber"
    | "collectionCode"
    | "batchFileName"
    | "searchTerm"
    | "rosterRow"
    | "resultRow"
    | "correction"
    | "accountSubject"
    | "apiAnswer"
    | "matchTicket"
    | "supportNote"
    | "mailingAddress";
};

/** Encrypts a short personal value. Result: `v1.<key>.<what sealGcm gives>`, base64url. */
export function sealField(place: FieldPlace, value: string): string {
  const sealed = sealGcm(deriveKey("field"), inWords(place), Buffer.from(value));
  return `v1.${KEY_ID}.${sealed.toString("base64url")}`;
}

/** @throws where the value was changed, comes from another place, or was sealed with another key */
export function openField(place: FieldPlace, sealed: string): string {
  const [version, keyId, body] = sealed.split(".");
  if (version !== "v1" || keyId !== KEY_ID || !body) throw new Error("not a sealed field of this key");
  return openGcm(deriveKey("field"), inWords(place), Buffer.from(body, "base64url")).toString("utf8");
}

function inWords({ schoolId, field }: FieldPlace): string {
  return `${schoolId}|${field}`;
}
