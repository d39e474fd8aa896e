import { useTranslations } from "next-intl";
import { formatMoment, formatMoney } from "@/lib/i18n/format";
import type { StudentRules } from "@/lib/tasks/find/student-rules";
import type { TaskFacts } from "@/lib/tasks/schema";
import { Facts } from "./facts";

type Props = Pick<TaskFacts, "kind" | "category"> & {
  school: { name: string; code: string };
  window: { opensAt: string; closesAt: string };
  priceFen: number;
  association: Pick<StudentRules["association"], "mode" | "fields">;
};

/** What a task is, what it costs, and what to have at hand before beginning. */
export function IntroFacts({ school, window, priceFen, association, ...of }: Props) {
  const t = useTranslations("phone.join");
  const kind = useTranslations("kind");
  const category = useTranslations("category");
  const { mode, fields } = association;
  const needed = [
    ...fields.map((field) => t(`fields.${field}`)),
    ...(mode === "idCard" ? [t("bothSides")] : []),
  ];
  return (
    <Facts
      facts={[
        [t("school"), `${school.name} ${school.code}`],
        [t("kind"), `${kind(of.kind)} · ${category(of.category)}`],
        [t("window"), `${formatMoment(window.opensAt)} –\n${formatMoment(window.closesAt)}`],
        [t("fee"), priceFen > 0 ? formatMoney(priceFen) : t("free")],
        [t("needed"), needed.join(t("listComma"))],
      ]}
    />
  );
}
