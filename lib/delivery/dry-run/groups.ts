import { maskName } from "@/lib/roster/document/mask-name";
import type { Blocker, Judged, Warning } from "../policy";
import type { CandidateRow } from "../rows/load-candidates";

/** Students of one group that are listed; the rest is counted. */
const LISTED = 50;

type Params = Blocker["params"];
export type Named = {
  enrollmentId: string;
  studentNo: string;
  name: string;
  college: string;
  params: Params;
};
export type Group<Code extends string> = { code: Code; n: number; rows: Named[] };

/** Everybody by what keeps each back, or should be looked at. */
export function groupsOf<Kind extends "blockers" | "warnings">(
  judged: readonly Judged<CandidateRow>[],
  kind: Kind,
): Group<(Kind extends "blockers" ? Blocker : Warning)["code"]>[] {
  const groups = new Map<string, { n: number; rows: Named[] }>();
  for (const one of judged) {
    const { enrollmentId, studentNo, college, name } = one.row;
    for (const { code, params } of one[kind]) {
      const group = groups.get(code) ?? { n: 0, rows: [] };
      group.n++;
      if (group.rows.length < LISTED)
        group.rows.push({ enrollmentId, studentNo, name: maskName(name), college, params });
      groups.set(code, group);
    }
  }
  type Code = (Kind extends "blockers" ? Blocker : Warning)["code"];
  return [...groups].map(([code, group]) => ({ code: code as Code, ...group }));
}
