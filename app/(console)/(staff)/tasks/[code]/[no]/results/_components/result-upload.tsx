import { useTranslations } from "next-intl";
import { SheetUpload } from "@/components/forms/sheet-upload";
import { formatBytes } from "@/lib/i18n/format";
import { RESULT_FILE_LIMIT } from "@/lib/results/schema";

type Props = { place: { schoolId: string; taskId: string }; base: `/tasks/${string}/${string}` };

export function ResultUpload({ place, base }: Props) {
  const t = useTranslations("results.upload");
  return (
    <SheetUpload
      title={t("title")}
      hint={t("hint", { limit: formatBytes(RESULT_FILE_LIMIT) })}
      url={`/api/schools/${place.schoolId}/tasks/${place.taskId}/result-imports`}
      imports={`${base}/results/imports`}
    />
  );
}
