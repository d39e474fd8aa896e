import type { Route } from "next";
import type { Bucket } from "@/db/enrollment-bucket";
import type { openMatches } from "@/lib/matches/queries";
import type { Sums } from "@/lib/progress/policy";
import type { waitingFiles } from "@/lib/progress/queries";
import type { reviewableTasks } from "@/lib/review/queries";
import type { TaskRow } from "@/lib/tasks/queries";

type Kind =
  | "review"
  | "imports"
  | "photos"
  | "batches"
  | "codeMissing"
  | "matches"
  | "mismatches"
  | "withRegistrar"
  | "blocked"
  | "drafts";

/** One thing that waits, and where to deal with it. */
export type WaitingEntry = { kind: Kind; count: number; task: string; school: string; href: Route };

type Today = {
  tasks: TaskRow[];
  progress: Map<string, Sums>;
  files: Awaited<ReturnType<typeof waitingFiles>>;
  matches: Awaited<ReturnType<typeof openMatches>>;
  reviews: Awaited<ReturnType<typeof reviewableTasks>>;
  mayEdit: (schoolId: string) => boolean;
  maySeal: (schoolId: string) => boolean;
};

const MISMATCHED: readonly Bucket[] = ["registryDifferent", "registryRefused"];
const BLOCKED: readonly Bucket[] = ["intercepted", "qualityBlocked"];

/** What awaits this person, most urgent first: people waiting for review, then files, then deliveries. */
export function waitingEntries({
  tasks,
  progress,
  files,
  matches,
  reviews,
  mayEdit,
  maySeal,
}: Today): WaitingEntry[] {
  const entries: WaitingEntry[] = reviews.map((task) => ({
    kind: "review",
    count: task.waiting,
    task: task.name,
    school: task.school,
    href: `/review/work?task=${task.taskId}` as Route,
  }));
  for (const task of tasks) {
    const base = `/tasks/${task.schoolCode}/${task.no}`;
    const sums = progress.get(task.id) ?? {};
    const add = (kind: Kind, count: number, path: string) => {
      if (count > 0)
        entries.push({ kind, count, task: task.name, school: task.school, href: `${base}${path}` as Route });
    };
    for (const { taskId, n } of matches) if (taskId === task.id) add("matches", n, "/findings");
    if (!mayEdit(task.schoolId)) continue;
    if (task.status === "draft") add("drafts", 1, "");
    for (const { kind, taskId, n } of files) {
      if (taskId === task.id) add(kind, n, kind === "imports" ? "/roster" : "/photos");
    }
    const list = (buckets: readonly Bucket[]) => `/roster?bucket=${buckets.join(",")}`;
    const refused = MISMATCHED.reduce((sum, bucket) => sum + (sums[bucket] ?? 0), 0);
    add("mismatches", refused, "/results/mismatches");
    add("withRegistrar", sums.withRegistrar ?? 0, list(["withRegistrar"]));
    add(
      "blocked",
      BLOCKED.reduce((sum, bucket) => sum + (sums[bucket] ?? 0), 0),
      list(BLOCKED),
    );
    add("codeMissing", sums.approvedCodeMissing ?? 0, list(["approvedCodeMissing"]));
    if (maySeal(task.schoolId)) add("batches", sums.approved ?? 0, "/batches");
  }
  return entries;
}
