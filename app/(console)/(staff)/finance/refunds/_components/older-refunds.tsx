"use client";

import { useQueryStates } from "nuqs";
import { Pager } from "@/components/data-table/pager";
import { refundListParams } from "@/lib/payments/search-params";

export function OlderRefunds({ shown, last }: { shown: number; last: string | null }) {
  const [{ after }, setParams] = useQueryStates(refundListParams, { shallow: false, history: "push" });
  if (!after && !last) return null;
  return <Pager shown={shown} after={after} next={last} onGo={(next) => void setParams({ after: next })} />;
}
