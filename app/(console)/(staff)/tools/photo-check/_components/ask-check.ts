import { type SendFailure, sendFile } from "@/components/forms/send-file";
import { startPhotoCheckAction } from "@/lib/intake/actions";
import {
  type CheckKind,
  type PhotoCheckAnswer,
  photoCheckAnswerSchema,
} from "@/lib/intake/photo-check/answer";

const ASK_EVERY_MS = 400;
const GIVE_UP_AFTER_MS = 60_000;

export type CheckResult = { ok: true; answer: PhotoCheckAnswer | null } | ({ ok: false } & SendFailure);

/**
 * Sends the pictures, has them checked and waits for the answer.
 * @param onSent called once when the worker's turn begins
 * @returns the answer; null where there was none in time
 */
export async function askCheck(
  kind: CheckKind,
  capture: File,
  reference: File | null,
  onSent: () => void,
): Promise<CheckResult> {
  const checkId = crypto.randomUUID();
  const url = `/api/photo-check/${checkId}`;
  for (const [part, file] of [
    ["capture", capture],
    ["reference", reference],
  ] as const) {
    const sent = file ? await sendFile(`${url}/${part}`, file) : null;
    if (sent && !sent.ok) return sent;
  }
  const started = await startPhotoCheckAction({ checkId, kind, hasReference: reference !== null });
  if (!started.ok) return started;
  onSent();
  return { ok: true, answer: await waitFor(url) };
}

async function waitFor(url: string): Promise<PhotoCheckAnswer | null> {
  const until = Date.now() + GIVE_UP_AFTER_MS;
  while (Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    const response = await fetch(url, { cache: "no-store" }).catch(() => null);
    if (response?.status === 200) return photoCheckAnswerSchema.parse(await response.json());
  }
  return null;
}
