import postgres from "postgres";
import type { Policy } from "@/lib/tasks/schema";

type Changes = { address?: Policy["address"]; limits?: Partial<Policy["limits"]> };
type Facts = Partial<{
  standing: "listed" | "exempt";
  isRecollection: boolean;
  photo: "none" | "rejected";
  submissionsUsed: number;
  standardizationsUsed: number;
  standardizationsUntil: Date | null;
}>;

/** Brings a task and one of its students where days of use would bring them. */
export function taskInDatabase(name: () => string) {
  const sql = postgres(process.env.QC_E2E_DATABASE ?? "", {
    ...{ max: 1, onnotice: () => {} },
    transform: { column: { to: postgres.fromCamel } },
  });
  const newVersion = (policy: (before: Policy) => Policy) =>
    sql.begin(async (tx) => {
      const [task] = await tx`
        select t.school_id, t.id, t.policy_version, p.policy from tasks t
        join task_policies p on p.school_id = t.school_id and p.task_id = t.id and p.version = t.policy_version
        where t.name = ${name()} for update of t`;
      const version = task?.policy_version + 1;
      await tx`insert into task_policies (school_id, task_id, version, policy, reason)
        values (${task?.school_id}, ${task?.id}, ${version}, ${tx.json(policy(task?.policy))}, '联调')`;
      await tx`update tasks set policy_version = ${version} where id = ${task?.id}`;
      return task?.policy as Policy;
    });
  let first: Policy | null = null;
  return {
    /** A new version of its rules; `stop` brings the first one back. */
    async change({ limits, ...parts }: Changes): Promise<void> {
      const before = await newVersion((policy) => ({
        ...{ ...policy, ...parts },
        limits: { ...policy.limits, ...limits },
      }));
      first ??= before;
    },
    async put(studentNo: string, facts: Facts): Promise<void> {
      await sql`update enrollments e set ${sql(facts)} from tasks t
        where t.school_id = e.school_id and t.id = e.task_id and t.name = ${name()} and e.student_no = ${studentNo}`;
    },
    async stop(): Promise<void> {
      const kept = first;
      if (kept) await newVersion(() => kept);
      await sql.end();
    },
  };
}
