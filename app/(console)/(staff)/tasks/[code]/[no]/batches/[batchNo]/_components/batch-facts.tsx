import { useFormatter, useTranslations } from "next-intl";
import type { BatchSettings } from "@/lib/delivery/schema";
import type { Policy } from "@/lib/tasks/schema";

type Props = { settings: BatchSettings; target: Policy["delivery"]["target"] };

/** For whom a batch is, and how its files are called and made. */
export function BatchFacts({ settings, target }: Props) {
  const t = useTranslations("delivery");
  const targets = useTranslations("wizard.targets");
  const size = useTranslations("photoSize");
  const format = useFormatter();
  const { colleges, selectionId, finishedFrom, finishedTo, sizes } = settings;
  const whom = colleges ? format.list(colleges) : t("form.allColleges");
  const facts = [
    t("page.template", { template: settings.template }),
    selectionId ? t("page.chosen") : whom,
    ...(finishedFrom || finishedTo
      ? [t("page.finished", { from: finishedFrom ?? "…", to: finishedTo ?? "…" })]
      : []),
    ...(sizes.length > 1 || sizes[0] !== "standard"
      ? [t("page.sizes", { sizes: format.list(sizes.map((one) => size(one))) })]
      : []),
    t("page.target", { target: targets(target) }),
  ];
  return <>{facts.join(" · ")}</>;
}
