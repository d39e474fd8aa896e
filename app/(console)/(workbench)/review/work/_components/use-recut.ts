"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { ReviewRefusal, reviewApi } from "@/components/review/review-api";
import { useToast } from "@/components/ui/toast";
import type { Rectangle } from "@/lib/imaging/standardise/placement";
import type { RecutProgress } from "@/lib/review/recut/state";
import type { ReviewCard } from "@/lib/review/rows/cards";

const POLL_MS = 400;
const POLLS = 75;

/** Has a part cut by the worker and waits for the new photo; every other outcome is said. */
export function useRecut(card: ReviewCard, onDone: (renewed: ReviewCard | null) => void) {
  const t = useTranslations("review.recut");
  const errors = useTranslations("errors");
  const toast = useToast();
  const explain = useActionMessage();
  const [isSaving, setSaving] = useState(false);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  const save = async ({ left, top, width }: Rectangle) => {
    setSaving(true);
    try {
      const { schoolId, itemId, token, version } = card;
      const crop = { left, top, width };
      const { recutId } = await reviewApi.requestRecut({ schoolId, itemId, token, version, crop });
      const { state, card: renewed } = await finished({ schoolId, recutId }, isGone);
      if (isGone.current) return;
      if (state !== "done") toast("bad", t(state === "waiting" ? "slow" : state));
      onDone(renewed);
    } catch (error) {
      if (!(error instanceof ReviewRefusal)) throw error;
      const { code, params } = error;
      toast("bad", code === "network" ? errors("network") : explain({ code, params }));
      setSaving(false);
    }
  };
  return { isSaving, save };
}

async function finished(
  ref: { schoolId: string; recutId: string },
  isGone: { current: boolean },
): Promise<RecutProgress> {
  for (let turn = 0; turn < POLLS && !isGone.current; turn++) {
    const progress = await reviewApi.recutProgress(ref);
    if (progress.state !== "waiting") return progress;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return { state: "waiting", card: null };
}
