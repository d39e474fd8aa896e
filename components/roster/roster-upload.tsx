import { useTranslations } from "next-intl";
import { SheetUpload } from "@/components/forms/sheet-upload";
import { formatBytes } from "@/lib/i18n/format";
import { ROSTER_FILE_LIMIT } from "@/lib/roster/schema";

type Props = {
  place: { schoolId: string; taskId: string };
  base: `/tasks/${string}/${string}`;
  /** Where it stands for more than a first file. */
  title?: string;
};

export function RosterUpload({ place, base, title }: Props) {
  const t = useTranslations("roster.upload");
  return (
    <SheetUpload
      title={title ?? t("title")}
      hint={t("hint", { limit: formatBytes(ROSTER_FILE_LIMIT) })}
      url={`/api/schools/${place.schoolId}/tasks/${place.taskId}/roster-imports`}
      imports={`${base}/roster/imports`}
    />
  );
}
