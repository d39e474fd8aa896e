import { createPrivateKey, createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { PayPlatform } from "./platform";
import { wechatPlatform } from "./wechat";

let chosen: PayPlatform | undefined;

/**
 * The platform of this installation. The stand-in differs by its address and keys only.
 * @throws AppError payOff where students pay nothing online here
 */
export function payPlatform(): PayPlatform {
  chosen ??= openPlatform();
  return chosen;
}

function openPlatform(): PayPlatform {
  const { QC_PAY, ...settings } = env();
  if (QC_PAY === "off") throw new AppError("payOff");
  const { QC_PAY_PUBLIC_KEY_ID: id, QC_PAY_PUBLIC_KEY_FILE: file } = settings;
  return wechatPlatform({
    baseUrl: settings.QC_PAY_URL,
    appId: settings.QC_PAY_APP_ID,
    merchantId: settings.QC_PAY_MERCHANT_ID,
    serialNo: settings.QC_PAY_SERIAL_NO,
    privateKey: createPrivateKey(readFileSync(settings.QC_PAY_PRIVATE_KEY_FILE)),
    apiKey: settings.QC_PAY_API_KEY,
    publicKey: id && file ? { id, key: createPublicKey(readFileSync(file)) } : null,
    notifyUrl: settings.QC_PAY_NOTIFY_URL,
    now: () => new Date(),
  });
}

/** True where the stand-in answers in place of 微信支付, which every screen with money on it says. */
export function isPayFake(): boolean {
  return env().QC_PAY === "fake";
}

export function isPayOff(): boolean {
  return env().QC_PAY === "off";
}
