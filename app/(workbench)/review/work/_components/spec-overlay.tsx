"use client";

import type { ReviewCard } from "@/lib/review/rows/cards";

/** Positions of the spec are given for a standard photo of this height; others scale. */
const SPEC_HEIGHT = 640;

/** The bands of the task's spec and the lines that were measured, in the photo's own pixels. */
export function SpecOverlay({ card }: { card: ReviewCard }) {
  const { standard, face } = card.geometry;
  const { bands } = card.spec;
  const scale = standard.height / SPEC_HEIGHT;
  const measured = (code: string) => card.measures.find((measure) => measure.code === code);
  const rows = [
    { code: "headTop", band: bands.headTop, y: face.crownY },
    { code: "eyeLine", band: bands.eyeLine, y: (face.eyeLeft.y + face.eyeRight.y) / 2 },
  ] as const;
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${standard.width} ${standard.height}`}
      preserveAspectRatio="xMidYMid slice"
      className="absolute inset-0 size-full"
    >
      {rows.map(({ code, band, y }) => {
        const verdict = measured(code)?.verdict;
        const value = Math.round(y / scale);
        return (
          <g key={code}>
            <rect
              x={0}
              width={standard.width}
              y={band.min * scale}
              height={(band.max - band.min) * scale}
              className="fill-white/10 stroke-white/60"
              strokeDasharray="6 6"
            />
            <line
              x1={0}
              x2={standard.width}
              y1={y}
              y2={y}
              strokeWidth={2}
              className={verdict === "block" ? "stroke-[#ff5a60]" : "stroke-[#57e39b]"}
            />
            <text
              x={standard.width - 8}
              y={y - 6}
              textAnchor="end"
              className="fill-white text-[15px]"
              stroke="#000"
              strokeWidth={3}
              paintOrder="stroke"
            >
              {`${value} px（${band.min}–${band.max}）`}
            </text>
          </g>
        );
      })}
      <line
        x1={face.faceLeft.x}
        x2={face.faceRight.x}
        y1={(face.faceLeft.y + face.faceRight.y) / 2}
        y2={(face.faceLeft.y + face.faceRight.y) / 2}
        strokeWidth={2}
        className="stroke-[#57e39b]"
      />
      <line
        x1={standard.width / 2}
        x2={standard.width / 2}
        y1={0}
        y2={standard.height}
        className="stroke-white/40"
        strokeDasharray="4 8"
      />
    </svg>
  );
}
