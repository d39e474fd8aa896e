import type { StudentRules } from "@/lib/tasks/find/student-rules";

/** Where the chin comes to lie below the eyes, and how wide a head is, as shares of the height of a head. */
const CHIN_FROM_TOP = 0.95;

type Props = { spec: Pick<StudentRules["photoSpec"], "bands" | "standard"> };

/**
 * Where head and eyes belong, drawn from the task's own bands over a live picture of the same shape. The bands are
 * px on 480 × 640.
 */
export function Silhouette({ spec: { bands, standard } }: Props) {
  const [width, height] = [480, 640];
  const middle = ({ min, max }: { min: number; max: number }) => (min + max) / 2;
  const top = middle(bands.headTop);
  const eyes = middle(bands.eyeLine);
  const face = middle(bands.faceWidth);
  const headHeight = (eyes - top) * 2;
  const centre = top + (headHeight * CHIN_FROM_TOP) / 2;
  const chin = top + headHeight * CHIN_FROM_TOP;
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      className="pointer-events-none absolute inset-0 size-full"
      style={{ aspectRatio: `${standard.width} / ${standard.height}` }}
    >
      <g fill="none" stroke="white" strokeWidth="3" style={{ filter: "drop-shadow(0 0 2px black)" }}>
        <ellipse cx={width / 2} cy={centre} rx={face / 2} ry={(chin - top) / 2} strokeDasharray="10 6" />
        <path
          d={`M ${width / 2 - face * 0.95} ${height} C ${width / 2 - face * 0.9} ${chin + 40}, ${width / 2 - face * 0.4} ${chin + 50}, ${width / 2 - face * 0.28} ${chin - 10}`}
          strokeDasharray="10 6"
        />
        <path
          d={`M ${width / 2 + face * 0.95} ${height} C ${width / 2 + face * 0.9} ${chin + 40}, ${width / 2 + face * 0.4} ${chin + 50}, ${width / 2 + face * 0.28} ${chin - 10}`}
          strokeDasharray="10 6"
        />
        <line x1={width / 2 - face / 2} x2={width / 2 + face / 2} y1={eyes} y2={eyes} strokeWidth="2" />
      </g>
    </svg>
  );
}
