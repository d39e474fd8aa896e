"use client";

import { useTranslations } from "next-intl";
import { alignedTo, type Faced, fitted } from "@/lib/review/looking/placement";
import { shares } from "../picture";

export type TrainerFaces = { standard: Faced; reference: Faced };
type Place = { runId: string; place: number };
type Part = keyof TrainerFaces;

export function pictureUrl({ runId, place, part }: Place & { part: Part }): string {
  return `/api/review/trainer/${runId}/${place}/${part}`;
}

/** Reference and standard photo in frames of one size, the eyes of both on one line as in the workbench. */
export function TrainerPair({ faces, ...at }: Place & { faces: TrainerFaces }) {
  const t = useTranslations("trainer");
  const standard = fitted(faces.standard);
  const placed = { standard, reference: alignedTo(faces.standard, standard, faces.reference) };
  return (
    <div className="grid h-full min-h-0 grid-cols-2 gap-0.5">
      {(["reference", "standard"] as const).map((part) => (
        <div
          key={part}
          className="grid min-h-0 min-w-0 items-center first:justify-items-end [container-type:size]"
        >
          <figure className="relative aspect-[3/4] w-[min(100cqw,75cqh)] overflow-hidden bg-canvas outline outline-white/10">
            {/* biome-ignore lint/performance/noImgElement: a private picture, made ready, of a fixed frame */}
            <img
              key={at.place}
              src={pictureUrl({ ...at, part })}
              alt={t(part)}
              className="absolute max-w-none"
              style={shares(placed[part])}
            />
            <figcaption className="absolute inset-x-0 bottom-0 bg-black/70 px-2.5 py-1 text-white text-xs">
              {t(part)}
            </figcaption>
          </figure>
        </div>
      ))}
    </div>
  );
}
