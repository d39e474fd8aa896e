import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { RosterImport } from "@/lib/roster/queries";

export function ImportFailure({ failure }: { failure: RosterImport["failure"] }) {
  const t = useTranslations("rosterFile");
  return <Notice tone="bad">{t(failure?.code ?? "damaged")}</Notice>;
}
