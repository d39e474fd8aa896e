"use client";

import { useTranslations } from "next-intl";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { Badge, type Tone } from "@/components/ui/badge";
import type { FACE_FINDINGS, SHOOT_PICTURE_STATES } from "@/db/vocabulary";
import type { PictureRow } from "@/lib/onsite/pictures/list-pictures";
import { SettlePicture } from "./settle-picture";
import { ShootPicture } from "./shoot-picture";

const STATE_TONES: Record<(typeof SHOOT_PICTURE_STATES)[number], Tone> = {
  ...{ unmatched: "warn", matched: "info", handedIn: "ok", refused: "bad", dismissed: "neutral" },
};
const FACE_TONES: Record<(typeof FACE_FINDINGS)[number], Tone> = {
  ...{ own: "ok", cleared: "ok", other: "bad", unsure: "warn", noFace: "warn" },
  ...{ noReference: "neutral", noConsent: "neutral" },
};
/** What a text may say besides its own values. */
const NO_VALUES = { limit: 0, found: 0, limitMb: 0, name: "" };

/** Every picture of the shoot in the order of the camera, with whose it is and what to do with it. */
export function PictureTable({ schoolId, pictures }: { schoolId: string; pictures: PictureRow[] }) {
  const t = useTranslations("onsite.pictures");
  const state = useTranslations("shootPictureState");
  const face = useTranslations("faceFinding");
  const reason = useTranslations("photoItem");
  const columns: WholeColumn<PictureRow>[] = [
    {
      id: "picture",
      header: t("title"),
      cell: ({ id, hasFile, name, fileName }) =>
        hasFile && (
          <span className="my-1 block h-16 w-12">
            <ShootPicture
              {...{ schoolId, pictureId: id }}
              alt={name ? t("pictureOf", { name }) : t("unnamed", { file: fileName })}
            />
          </span>
        ),
    },
    {
      id: "file",
      header: t("file"),
      sortBy: ({ fileName }) => fileName,
      cell: ({ fileName }) => (
        <span className="block max-w-48 truncate font-mono text-xs" title={fileName}>
          {fileName}
        </span>
      ),
    },
    {
      id: "scan",
      header: t("scan"),
      isNumeric: true,
      sortBy: ({ scanNo }) => scanNo,
      cell: ({ scanNo }) => scanNo ?? "–",
    },
    {
      id: "student",
      header: t("student"),
      sortBy: ({ studentNo }) => studentNo,
      cell: ({ studentNo, name, className }) =>
        studentNo ? (
          <span>
            {studentNo} {name}
            <span className="block text-ink-muted text-xs">{className}</span>
          </span>
        ) : (
          "–"
        ),
    },
    {
      id: "state",
      header: t("state"),
      wraps: true,
      sortBy: (row) => state(row.state),
      cell: ({ state: now, problem }) => (
        <span className="grid justify-items-start gap-1">
          <Badge tone={STATE_TONES[now]}>{state(now)}</Badge>
          {problem && (
            <span className="text-ink-muted text-xs">
              {reason(problem.code, { ...NO_VALUES, ...problem.params })}
            </span>
          )}
        </span>
      ),
    },
    {
      id: "face",
      header: t("face"),
      wraps: true,
      sortBy: ({ finding }) => finding ?? "",
      cell: ({ finding, likelyNo, likelyName }) =>
        finding && (
          <span className="grid justify-items-start gap-1">
            <Badge tone={FACE_TONES[finding]}>{face(finding)}</Badge>
            {likelyNo && (
              <span className="text-ink-muted text-xs">
                {t("doubtedNote", { no: likelyNo, name: likelyName ?? "" })}
              </span>
            )}
          </span>
        ),
    },
    {
      id: "settle",
      header: t("settle"),
      isNumeric: true,
      cell: (picture) => <SettlePicture schoolId={schoolId} picture={picture} />,
    },
  ];
  return (
    <WholeTable name="pictures" label={t("list")} columns={columns} rows={pictures} rowId={({ id }) => id} />
  );
}
