import { useTranslations } from "next-intl";
import { photoUrl } from "@/components/photos/photo-url";
import { Notice } from "@/components/ui/notice";
import type { Evidence } from "@/lib/results/mismatch/evidence";

const SHOWN = ["reference", "standard", "original"] as const;

/** The photo that was answered between the admission photo and the original, for those who may see photos. */
export function EvidencePictures({ schoolId, evidence }: { schoolId: string; evidence: Evidence }) {
  const t = useTranslations("mismatch.evidence");
  const { pictures } = evidence;
  if (!pictures) return <Notice tone="info">{t("noPhotos")}</Notice>;
  return (
    <div className="flex flex-wrap gap-4 rounded-lg border bg-canvas p-4">
      {SHOWN.map((name) => (
        <figure key={name} className="grid w-56 content-start gap-1.5">
          <div className="grid h-72 place-items-center overflow-hidden">
            {pictures[name] ? (
              // biome-ignore lint/performance/noImgElement: personal photos pass no optimiser and no cache
              <img
                src={photoUrl(schoolId, pictures[name])}
                alt={t(name)}
                className="max-h-72 w-56 object-contain"
              />
            ) : (
              <span className="text-center text-white text-xs">{t("missing")}</span>
            )}
          </div>
          <figcaption className="text-center text-white text-xs">{t(name)}</figcaption>
        </figure>
      ))}
    </div>
  );
}
