import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { Bucket } from "@/db/enrollment-bucket";

const TONES: Record<Bucket, Tone> = {
  withdrawn: "neutral",
  exempt: "neutral",
  toConfirm: "warn",
  registryDifferent: "bad",
  registryRefused: "bad",
  online: "ok",
  delivered: "ok",
  sealed: "ok",
  approvedCodeMissing: "warn",
  approved: "ok",
  withRegistrar: "warn",
  secondReview: "accent",
  inReview: "accent",
  exhausted: "bad",
  rejected: "bad",
  intercepted: "bad",
  qualityBlocked: "bad",
  processing: "info",
  readyToShoot: "info",
  unpaid: "neutral",
  notAssociated: "neutral",
};

export function BucketBadge({ bucket }: { bucket: Bucket }) {
  const t = useTranslations("bucket");
  return <Badge tone={TONES[bucket]}>{t(bucket)}</Badge>;
}
