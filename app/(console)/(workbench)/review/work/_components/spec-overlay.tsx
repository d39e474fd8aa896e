"use client";

import { shares } from "@/components/review/picture";
import type { Placement, Point } from "@/lib/review/looking/placement";
import type { ReviewCard } from "@/lib/review/rows/cards";

/** Positions of the spec are given for a standard photo of this height; others scale. */
const SPEC_HEIGHT = 640;

type Props = { card: ReviewCard; placed: Placement; bands: boolean; lines: boolean };

/** The bands of the task's spec, and the lines that were measured with their numbers, in the photo's own px. */
export function SpecOverlay({ card, placed, bands, lines }: Props) {
  if (!bands && !lines) return null;
  const { standard, face } = card.geometry;
  const scale = standard.height / SPEC_HEIGHT;
  const failed = (code: string) =>
    card.measures.some((measure) => measure.code === code && measure.verdict === "block");
  const rows = [
    { code: "headTop", band: card.spec.bands.headTop, y: face.crownY },
    { code: "eyeLine", band: card.spec.bands.eyeLine, y: (face.eyeLeft.y + face.eyeRight.y) / 2 },
  ] as const;
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${standard.width} ${standard.height}`}
      preserveAspectRatio="none"
      className="pointer-events-none absolute"
      style={shares(placed)}
    >
      {bands && (
        <>
          {rows.map(({ code, band }) => (
            <rect
              key={code}
              x={0}
              width={standard.width}
              y={band.min * scale}
              height={(band.max - band.min) * scale}
              className="fill-white/10 stroke-white/60"
              strokeDasharray="6 6"
            />
          ))}
          <line
            x1={standard.width / 2}
            x2={standard.width / 2}
            y1={0}
            y2={standard.height}
            className="stroke-white/40"
            strokeDasharray="4 8"
          />
        </>
      )}
      {lines && (
        <>
          {rows.map(({ code, band, y }) => (
            <MeasuredLine
              key={code}
              from={{ x: 0, y }}
              to={{ x: standard.width, y }}
              text={`${Math.round(y / scale)} px · ${band.min}–${band.max}`}
              isFailed={failed(code)}
            />
          ))}
          <MeasuredLine
            from={{ x: face.faceLeft.x, y: (face.faceLeft.y + face.faceRight.y) / 2 }}
            to={{ x: face.faceRight.x, y: (face.faceLeft.y + face.faceRight.y) / 2 }}
            text={`${Math.round((face.faceRight.x - face.faceLeft.x) / scale)} px · ${card.spec.bands.faceWidth.min}–${card.spec.bands.faceWidth.max}`}
            isFailed={failed("faceWidth")}
          />
        </>
      )}
    </svg>
  );
}

type LineProps = { from: Point; to: Point; text: string; isFailed: boolean };

/** A line that failed is also broken and marked, not only red. */
function MeasuredLine({ from, to, text, isFailed }: LineProps) {
  return (
    <>
      <line
        x1={from.x}
        y1={from.y}
        x2={to.x}
        y2={to.y}
        strokeWidth={2}
        strokeDasharray={isFailed ? "10 5" : undefined}
        className={isFailed ? "stroke-[#ff5a60]" : "stroke-[#57e39b]"}
      />
      <text
        x={to.x - 8}
        y={to.y - 6}
        textAnchor="end"
        className="fill-white text-[15px]"
        stroke="#000"
        strokeWidth={3}
        paintOrder="stroke"
      >
        {isFailed ? `■ ${text}` : text}
      </text>
    </>
  );
}
