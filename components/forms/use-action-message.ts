"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ActionFailure } from "@/lib/actions/staff-action";

type Refusal = Pick<ActionFailure, "code" | "params"> & { fields?: ActionFailure["fields"] };

/** The sentence for a refused action. Codes inside parameters become their own texts. */
export function useActionMessage() {
  const t = useTranslations("errors");
  const format = useFormatter();
  const status = useTranslations("taskStatus");
  const submissionState = useTranslations("review.submissionState");
  const photoItem = useTranslations("photoItem");
  const column = useTranslations("rosterColumn");
  const line = useTranslations("ledgerLine");
  const resultColumn = useTranslations("resultColumn");
  const move = useTranslations("moveRefusal");
  const merge = useTranslations("mergeRefusal");
  const collectionCode = useTranslations("codeRefusal");
  const leftOut = useTranslations("roster.bulk.leftOut");
  const payment = useTranslations("payment");
  const want = useTranslations("payWant");
  const orderState = useTranslations("orderState");
  const refundState = useTranslations("refundState");
  const file = useTranslations("rosterFile");
  const timetable = useTranslations("timetableUnread");
  return ({ code, params, fields }: Refusal): string => {
    switch (code) {
      case "statusChange":
        return t(code, { from: status(params.from as "open"), to: status(params.to as "open") });
      case "notReopenable":
        return t(code, { state: submissionState(params.state as "held") });
      case "notApplicable":
        return t(code, { why: leftOut(params.refusal as "already", { count: 1 }) });
      case "photoRefused":
        return t(code, {
          reason: photoItem(params.reason as "noStudent", { limit: 0, found: 0, limitMb: 0, name: "" }),
        });
      case "moveRefused":
        return t(code, { reason: move(params.reason as "paid") });
      case "mergeRefused":
        return t(code, { reason: merge(params.reason as "approved") });
      case "codeRefused":
        return t(code, { reason: collectionCode(params.reason as "taken") });
      case "nothingToPay":
        return t(code, { fee: payment(params.fee as "paid") });
      case "notOffered":
        return t(code, { want: want(params.want as "replacement") });
      case "orderState":
        return t(code, { state: orderState(params.state as "open") });
      case "refundState":
        return t(code, { state: refundState(params.state as "done") });
      case "taskUnbalanced":
        return t(code, { ...params, line: line(params.line as "answered") });
      case "resultColumnsMissing": {
        const columns = String(params.columns).split(",");
        return t(code, { columns: format.list(columns.map((name) => resultColumn(name as "name"))) });
      }
      case "timetableUnread":
      case "trackingUnread":
        return t(code, {
          reason: params.reason === "noHeader" ? timetable("noHeader") : file(params.reason as "damaged"),
        });
      case "columnsMissing": {
        const columns = String(params.columns).split(",");
        return t(code, { columns: format.list(columns.map((name) => column(name as "name"))) });
      }
      case "invalid":
        return t(code, { count: fields?.length ?? 0 });
      default:
        return t(code as "network", params);
    }
  };
}
