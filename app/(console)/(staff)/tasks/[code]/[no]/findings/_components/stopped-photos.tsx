import { useTranslations } from "next-intl";
import { photoUrl } from "@/components/photos/photo-url";
import { useMeasureText } from "@/components/photos/use-measure-text";
import { StudentLink } from "@/components/roster/student-link";
import { formatMoment } from "@/lib/i18n/format";
import type { StoppedPhoto } from "@/lib/intake/stopped/list-stopped";
import { PassBlocked } from "./pass-blocked";

type Props = { schoolId: string; base: string | null; photos: StoppedPhoto[] };

/** Photos that did not reach the reviewers: the picture, what was measured against which limit, what can be done. */
export function StoppedPhotos({ schoolId, base, photos }: Props) {
  const t = useTranslations("findings");
  const measure = useMeasureText();
  const problem = useTranslations("imagingProblem");
  return (
    <ul>
      {photos.map((photo) => (
        <li key={photo.submissionId} className="flex flex-wrap gap-4 border-t px-4 py-3 first:border-0">
          <div className="grid h-32 w-24 shrink-0 place-items-center overflow-hidden rounded bg-canvas">
            {photo.pictureId ? (
              // biome-ignore lint/performance/noImgElement: personal photos pass no optimiser and no cache
              <img
                src={photoUrl(schoolId, photo.pictureId)}
                alt={photo.name}
                loading="lazy"
                className="max-h-32 w-24 object-contain"
              />
            ) : (
              <span className="px-1 text-center text-2xs text-white">{t("noPicture")}</span>
            )}
          </div>
          <div className="grid min-w-64 flex-1 content-start gap-1">
            <p>
              <b className="font-semibold">
                <StudentLink base={base} enrollmentId={photo.enrollmentId}>
                  {photo.name}
                </StudentLink>
              </b>{" "}
              <span className="tabular-nums">{photo.studentNo}</span>{" "}
              <span className="text-ink-muted text-xs">
                {[photo.college, photo.className].filter(Boolean).join(" · ")}
              </span>
            </p>
            <p className="text-ink-muted text-xs">
              {t("attempt", { no: photo.attemptNo })} · {formatMoment(photo.submittedAt)}
            </p>
            <ul className="grid gap-0.5 text-sm">
              {photo.stopped.map((one) => (
                <li key={one.code}>
                  <span aria-hidden className="text-bad">
                    ■
                  </span>{" "}
                  {measure(one)}
                </li>
              ))}
              {photo.problems.map(({ code, params }) => (
                <li key={code}>
                  <span aria-hidden className="text-bad">
                    ■
                  </span>{" "}
                  {problem(code as "empty", params)}
                </li>
              ))}
            </ul>
          </div>
          {photo.pictureId && (
            <div>
              <PassBlocked schoolId={schoolId} submissionId={photo.submissionId} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
