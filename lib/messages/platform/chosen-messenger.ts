import { env } from "@/lib/env";
import type { Messenger } from "./messenger";
import { wechatMessenger } from "./wechat";

let chosen: Messenger | null | undefined;

/** The messenger that is set up; null where there is none, and messages wait. */
export function chosenMessenger(): Messenger | null {
  chosen ??= make();
  return chosen;
}

function make(): Messenger | null {
  const settings = env();
  const { QC_WECHAT_APP_ID: appId, QC_WECHAT_APP_SECRET: secret, QC_WECHAT_URL: url } = settings;
  if (!appId || !secret) return null;
  return wechatMessenger({
    ...{ url, appId, secret, edition: settings.QC_WECHAT_EDITION },
    templates: {
      review: settings.QC_WECHAT_TEMPLATE_REVIEW,
      upload: settings.QC_WECHAT_TEMPLATE_UPLOAD,
      reminder: settings.QC_WECHAT_TEMPLATE_REMINDER,
    },
  });
}
