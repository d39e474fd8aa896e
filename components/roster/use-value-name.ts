"use client";

import { useTranslations } from "next-intl";
import type { Bucket, EnrollmentFacts } from "@/db/enrollment-bucket";
import type { Facet } from "@/lib/roster/search-params";

/** The text of a value that a list can be narrowed by; names of colleges and the like are their own. */
export function useValueName(): (facet: Facet, value: string) => string {
  const bucket = useTranslations("bucket");
  const code = useTranslations("code");
  const payment = useTranslations("payment");
  const association = useTranslations("student.association");
  return (facet, value) => {
    switch (facet) {
      case "bucket":
        return bucket(value as Bucket);
      case "code":
        return code(value as EnrollmentFacts["code"]);
      case "payment":
        return payment(value as EnrollmentFacts["payment"]);
      case "association":
        return association(value as EnrollmentFacts["association"]);
      default:
        return value;
    }
  };
}
