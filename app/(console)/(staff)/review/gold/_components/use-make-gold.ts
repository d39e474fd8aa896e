"use client";

import { useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { useToast } from "@/components/ui/toast";
import { makeGoldAction } from "@/lib/review/actions";
import { GOLD_SET_SIZES } from "@/lib/review/gold/schema";

/** Asks for a set of a size that there is; the page shows how it goes. */
export function useMakeGold(place: { schoolId: string; taskId: string }) {
  const toast = useToast();
  const explain = useActionMessage();
  const [isAsking, start] = useTransition();
  const make = (size: number) => {
    const count = GOLD_SET_SIZES.find((one) => one === size);
    if (count === undefined) return;
    start(async () => {
      const result = await makeGoldAction({ ...place, count });
      if (!result.ok) toast("bad", explain(result));
    });
  };
  return { isAsking, make };
}
