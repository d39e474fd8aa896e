"use client";

import { useTranslations } from "next-intl";
import type { Mark, MeasureCode, Verdict } from "@/lib/imaging/measure-schema";
import { PHOTO_SPEC_PRESETS } from "@/lib/imaging/spec-presets";
import type { AnswerOf } from "@/lib/intake/photo-check/answer";

/** Which measures are drawn. */
export type Shown = "all" | "none" | MeasureCode;

const { bands: BANDS } = PHOTO_SPEC_PRESETS.chsi99;
const STROKES: Record<Verdict, string> = {
  block: "stroke-[#ff5a60]",
  warn: "stroke-[#ffc24b]",
  pass: "stroke-[#57e39b]",
  unmeasured: "stroke-white",
};

/** The standard photo with what was measured on it, and the bands in which head top and eyes must lie. */
export function MarkedPhoto({ answer, shown }: { answer: AnswerOf<"photo">; shown: Shown }) {
  const t = useTranslations("photoCheck");
  const { width, height } = answer.geometry.standard;
  const drawn = answer.measures.filter(({ code }) => shown === "all" || shown === code);
  const bands = (["headTop", "eyeLine"] as const).filter((code) => shown === "all" || shown === code);
  return (
    <div className="relative w-fit">
      {/* biome-ignore lint/performance/noImgElement: a data address needs no optimising */}
      <img
        src={`data:image/jpeg;base64,${answer.standard}`}
        alt={t("standard")}
        width={width}
        height={height}
        className="max-w-full"
      />
      <svg aria-hidden viewBox={`0 0 ${width} ${height}`} className="absolute inset-0 size-full">
        {bands.map((code) => (
          <rect
            key={code}
            x={0}
            width={width}
            y={BANDS[code].min}
            height={BANDS[code].max - BANDS[code].min}
            className="fill-white/10 stroke-white/60"
            strokeDasharray="6 6"
          />
        ))}
        {drawn.flatMap(({ code, verdict, marks = [] }) =>
          marks.map((mark) => (
            <g
              key={`${code} ${JSON.stringify(mark)}`}
              className={STROKES[verdict]}
              fill="none"
              strokeWidth={2}
            >
              <Shape mark={mark} />
            </g>
          )),
        )}
      </svg>
    </div>
  );
}

function Shape({ mark }: { mark: Mark }) {
  switch (mark.kind) {
    case "line":
      return <line x1={mark.from.x} y1={mark.from.y} x2={mark.to.x} y2={mark.to.y} />;
    case "box":
      return (
        <rect
          x={mark.from.x}
          y={mark.from.y}
          width={Math.max(0, mark.to.x - mark.from.x)}
          height={Math.max(0, mark.to.y - mark.from.y)}
        />
      );
    case "outline":
      return <polygon points={mark.points.map(({ x, y }) => `${x},${y}`).join(" ")} />;
  }
}
