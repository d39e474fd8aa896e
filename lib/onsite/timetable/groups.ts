import type { ShootGroup } from "../schema";

const BETWEEN = /[、,，;；\n]+/;

/** Names of one cell: `文学院、法学院` are two. */
export function namesIn(text: string): string[] {
  return text
    .split(BETWEEN)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** Who comes by the cells of a row: colleges, or the classes of the one college that is named. */
export function groupsOf(college: string, className: string): ShootGroup[] {
  const colleges = namesIn(college);
  const classes = isWhole(className) ? [] : namesIn(className);
  const [only = ""] = colleges;
  if (colleges.length === 1 && classes.length > 0)
    return classes.map((name) => ({ college: only, className: name }));
  return colleges.map((name) => ({ college: name, className: "" }));
}

/** Cells that say that everybody comes. */
function isWhole(className: string): boolean {
  return /^(全部|全体|全院|所有)/.test(className.trim());
}

/** One group in a line: `计算机学院 / 软件2201`, or the college alone. */
export function groupText({ college, className }: ShootGroup): string {
  return className === "" ? college : `${college} / ${className}`;
}

export function groupsInLines(text: string): ShootGroup[] {
  return text
    .split(/\n+/)
    .map((line) => line.split(/\s*[/／]\s*/))
    .flatMap(([college = "", className = ""]) =>
      college.trim() === "" ? [] : [{ college: college.trim(), className: className.trim() }],
    );
}
