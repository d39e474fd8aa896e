import { useTranslations } from "next-intl";
import { useMeasureText } from "@/components/photos/use-measure-text";
import type { Measure } from "@/lib/imaging/measure-schema";

const SHAPES = { block: "■", warn: "▲", pass: "✓", unmeasured: "○" } as const;

type Props = {
  measures: readonly Measure[];
  /** On paper nothing can be opened. */
  isPaper: boolean;
};

/** What was measured, with value and limit: what was off first, the rest on request. */
export function MeasureLines({ measures, isPaper }: Props) {
  const t = useTranslations("student.timeline");
  if (measures.length === 0) return null;
  const of = (verdict: Measure["verdict"]) => measures.filter((measure) => measure.verdict === verdict);
  const [failed, warned] = [of("block"), of("warn")];
  const rest = [...of("pass"), ...of("unmeasured")];
  return (
    <div className="grid gap-1">
      <p>{t("measures", { total: measures.length, failed: failed.length, warned: warned.length })}</p>
      <Lines measures={[...failed, ...warned]} />
      {isPaper ? (
        <Lines measures={rest} />
      ) : (
        rest.length > 0 && (
          <details>
            <summary className="cursor-pointer text-accent text-xs">{t("allMeasures")}</summary>
            <Lines measures={rest} />
          </details>
        )
      )}
    </div>
  );
}

function Lines({ measures }: { measures: readonly Measure[] }) {
  const text = useMeasureText();
  return (
    <ul className="text-xs">
      {measures.map((measure) => (
        <li key={measure.code} className="flex gap-1.5">
          <span aria-hidden>{SHAPES[measure.verdict]}</span>
          <span>{text(measure)}</span>
        </li>
      ))}
    </ul>
  );
}
