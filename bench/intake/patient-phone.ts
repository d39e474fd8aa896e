import { randomUUID } from "node:crypto";
import type { BenchPhone } from "./phones";
import { type Call, callOf, type Known, REQUESTS } from "./requests";
import { send } from "./send";

const AGAIN_MS = 500;
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Hands a photo in as the phone pages do: a request that was not heard is sent again under its key, until it is.
 * @returns the submission that was accepted
 */
export async function handInPatiently(url: string, phone: BenchPhone): Promise<string> {
  const known: Known & { submissionId?: string } = {};
  for (const name of REQUESTS) {
    if (name === "submit") await untilMade(url, phone, known);
    Object.assign(known, await insist(url, phone, callOf(name, phone, known)));
  }
  return known.submissionId ?? "";
}

async function insist(url: string, phone: BenchPhone, call: Call): Promise<object> {
  const headers = { authorization: `Bearer ${phone.token}`, "idempotency-key": randomUUID() };
  for (;;) {
    const { status, body } = await send(url, call, headers);
    if (status === 200) return JSON.parse(body);
    // The part has arrived although nothing was heard: the upload is whole.
    if (status === 409 && body.includes("uploadOffset")) return {};
    const isBusy = status === 409 && body.includes("keyBusy");
    if (status > 0 && status < 500 && !isBusy)
      throw new Error(`${call.path} was answered with ${status}: ${body}`);
    await later(isBusy ? waitOf(body) : AGAIN_MS);
  }
}

/** How long a refusal asks to wait, in ms. */
function waitOf(body: string): number {
  const { params } = JSON.parse(body) as { params: { wait: number } };
  return params.wait * 1000;
}

async function untilMade(url: string, phone: BenchPhone, { productionId }: Known): Promise<void> {
  const path = `/api/v1/enrollments/${phone.enrollmentId}/productions/${productionId}`;
  const call: Call = { method: "GET", path, type: "", body: Buffer.alloc(0) };
  for (;;) {
    const { status, body } = await send(url, call, { authorization: `Bearer ${phone.token}` });
    if (status === 200 && JSON.parse(body).state === "done") return;
    await later(AGAIN_MS);
  }
}
