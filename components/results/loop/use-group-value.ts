import { useTranslations } from "next-intl";
import { CAPTURE_SOURCES } from "@/db/vocabulary";
import { BAND_WIDTH, type LoopGroup, NO_VALUE } from "@/lib/results/loop/groups";

/** What a value of a group is called on a screen. */
export function useGroupValue() {
  const t = useTranslations("loop");
  const sources = useTranslations("captureSource");
  return (group: LoopGroup, value: string, name: string | null = null): string => {
    if (value === NO_VALUE) return t(`noValue.${group}`);
    if (group === "band") {
      const from = Number(value);
      const to = from + BAND_WIDTH;
      return t("bandName", { from, to: to === 100 ? to : to - 1 });
    }
    if (group === "reviewer") return name ?? t("oneReviewer");
    const source = group === "device" && CAPTURE_SOURCES.find((one) => one === value);
    return source ? sources(source) : value;
  };
}
