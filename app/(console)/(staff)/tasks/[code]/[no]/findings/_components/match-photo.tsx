import { useTranslations } from "next-intl";
import { photoUrl } from "@/components/photos/photo-url";
import { StudentLink } from "@/components/roster/student-link";
import { Badge } from "@/components/ui/badge";
import type { MemberPhoto } from "@/lib/matches/rows/member-photos";

type Props = { schoolId: string; base: string | null; photo: MemberPhoto };

/** One photo of a group on neutral grey, whose it is and where it stands. */
export function MatchPhoto({ schoolId, base, photo }: Props) {
  const t = useTranslations("findings");
  const source = useTranslations("photoSource");
  const state = useTranslations("review.submissionState");
  return (
    <figure className="grid w-40 content-start gap-1.5">
      <div className="grid h-52 place-items-center overflow-hidden rounded bg-canvas">
        {photo.pictureId ? (
          // biome-ignore lint/performance/noImgElement: personal photos pass no optimiser and no cache
          <img
            src={photoUrl(schoolId, photo.pictureId)}
            alt={t("who", { name: photo.name, source: source(photo.source) })}
            loading="lazy"
            className="max-h-52 w-40 object-contain"
          />
        ) : (
          <span className="px-2 text-center text-white text-xs">{t("noPicture")}</span>
        )}
      </div>
      <figcaption className="grid gap-0.5 text-xs">
        <span className="font-semibold text-sm">
          <StudentLink base={base} enrollmentId={photo.enrollmentId}>
            {photo.name}
          </StudentLink>
        </span>
        <span className="tabular-nums">{photo.studentNo}</span>
        <span className="truncate text-ink-muted" title={photo.college}>
          {photo.college}
        </span>
        <span>{source(photo.source)}</span>
        {photo.state && (
          <span className="flex flex-wrap items-center gap-1">
            {t("attempt", { no: photo.attemptNo })}
            <Badge>{state(photo.state)}</Badge>
          </span>
        )}
      </figcaption>
    </figure>
  );
}
