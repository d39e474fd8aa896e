import { randomUUID } from "node:crypto";
import type { BenchPhone } from "./phones";
import { callOf, type Known, type RequestName } from "./requests";
import { send } from "./send";

/** Phones that send at the same moment. */
const AT_ONCE = 16;

export type Times = Record<RequestName, number[]>;

/** Every phone makes these requests one after the other, sixteen phones at a time. @returns milliseconds that it took */
export async function inCrowd(
  url: string,
  phones: readonly BenchPhone[],
  names: readonly RequestName[],
  told: Map<string, Known>,
  times?: Times,
): Promise<number> {
  const waiting = [...phones];
  const started = performance.now();
  const run = async () => {
    for (let phone = waiting.pop(); phone; phone = waiting.pop()) {
      const known = told.get(phone.enrollmentId) ?? {};
      told.set(phone.enrollmentId, known);
      for (const name of names) {
        const headers = { authorization: `Bearer ${phone.token}`, "idempotency-key": randomUUID() };
        const { status, body, ms } = await send(url, callOf(name, phone, known), headers);
        if (status !== 200) throw new Error(`${name} was answered with ${status}: ${body}`);
        Object.assign(known, JSON.parse(body));
        times?.[name].push(ms);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, run));
  return performance.now() - started;
}
