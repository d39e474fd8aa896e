import { randomInt } from "node:crypto";
import { formatDay } from "@/lib/i18n/format";

/** Day and twelve random digits: a number that can be read out on the phone and that nobody guesses. */
export function newOrderNo(now: Date): string {
  const digits = [randomInt(1_000_000), randomInt(1_000_000)].map((part) => String(part).padStart(6, "0"));
  return formatDay(now).replaceAll("-", "") + digits.join("");
}

/** The refund's number, made before the platform is first asked. */
export function newRefundNo(now: Date): string {
  return `R${newOrderNo(now)}`;
}
