import { useTranslations } from "next-intl";
import { photoUrl } from "@/components/photos/photo-url";
import { formatMoment } from "@/lib/i18n/format";
import type { AttemptEntry } from "@/lib/students/timeline/entry";
import { MeasureLines } from "./measure-lines";
import { Photo } from "./photo";

type Props = { entry: AttemptEntry; schoolId: string; isPaper: boolean };

/** A picture that was handed in: how it was taken, what the machine measured, and what became of it. */
export function Attempt({ entry, schoolId, isPaper }: Props) {
  const t = useTranslations("student.timeline");
  const source = useTranslations("captureSource");
  const problem = useTranslations("imagingProblem");
  const { pictures, device, takenAt, problems } = entry;
  const taken = [
    t("source", { source: source(entry.source) }),
    device && t("device", { device }),
    takenAt && t("takenAt", { moment: formatMoment(takenAt) }),
  ].filter(Boolean);
  return (
    <div className="flex gap-3">
      {pictures && (
        <div className="grid shrink-0 content-start gap-1 text-center">
          <Photo
            schoolId={schoolId}
            objectId={pictures.standard}
            alt={t("attemptAlt", { no: entry.attemptNo })}
          />
          {!isPaper && (
            <a
              className="text-accent text-xs hover:underline"
              href={photoUrl(schoolId, pictures.original)}
              target="_blank"
              rel="noreferrer"
            >
              {t("original")}
            </a>
          )}
        </div>
      )}
      <div className="grid min-w-0 content-start gap-1">
        <p className="text-ink-muted">{taken.join(" · ")}</p>
        {problems.map(({ code, params }) => (
          <p key={code}>
            <span aria-hidden>■ </span>
            {problem(code as "empty", params)}
          </p>
        ))}
        <CompareLine compare={entry.compare} />
        <MeasureLines measures={entry.measures} isPaper={isPaper} />
      </div>
    </div>
  );
}

function CompareLine({ compare }: Pick<AttemptEntry, "compare">) {
  const t = useTranslations("student.timeline.compare");
  const cannot = useTranslations("cannotCompare");
  const { status, score, engine, reason } = compare;
  if (status === "scored") return <p>{t("scored", { score: score ?? 0, engine: engine ?? "" })}</p>;
  if (status === "cannotCompare")
    return <p>{t("cannotCompare", { reason: cannot(reason ?? "engineFailed") })}</p>;
  return <p className="text-ink-muted">{t(status)}</p>;
}
