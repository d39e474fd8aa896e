import { z } from "zod";
import { CATEGORIES, TASK_KINDS } from "@/db/vocabulary";
import { findSchools } from "@/lib/schools/find/find-schools";
import { schoolCode } from "@/lib/schools/schema";
import { findTasks, requireFoundTask } from "@/lib/tasks/find/find-tasks";
import { TASK_PHASES } from "@/lib/tasks/find/phase";
import { studentRulesSchema } from "@/lib/tasks/find/student-rules";
import { guideShape, toldGuide } from "../guide/told-guide";
import { forStudent } from "../operation";
import { momentShape, NO_BODY, NONE, pageOf } from "../shapes";

const RATE = { limit: 120, seconds: 60 };

const kindAndCategory = { kind: z.enum(TASK_KINDS), category: z.enum(CATEGORIES) };

const taskShape = z.object({
  id: z.uuid(),
  name: z.string(),
  ...kindAndCategory,
  cohort: z.number(),
  opensAt: momentShape,
  closesAt: momentShape,
  phase: z.enum(TASK_PHASES),
  priceFen: z.number(),
});

export const FIND_OPERATIONS = [
  forStudent({
    id: "findSchools",
    method: "GET",
    path: "/schools",
    tag: "find",
    summary: [
      "按名称的一部分（汉字、全拼、首字母）或院校代码找学校",
      "Find schools by part of the name (characters, pinyin, initials) or by the code",
    ],
    rate: RATE,
    errors: [],
    params: NONE,
    query: z.object({ q: z.string().max(40).default(""), after: schoolCode.optional() }),
    body: NO_BODY,
    answer: pageOf(
      z.object({ id: z.uuid(), code: z.string(), name: z.string(), openTasks: z.number().int() }),
    ),
    run: (ctx, { query }) => findSchools(ctx, { term: query.q, after: query.after ?? null }),
  }),
  forStudent({
    id: "findTasks",
    method: "GET",
    path: "/schools/{schoolId}/tasks",
    tag: "find",
    summary: [
      "学校的采集任务，可按采集类型和学历类别筛选",
      "A school's tasks, narrowed by kind and category",
    ],
    rate: RATE,
    errors: [],
    params: z.object({ schoolId: z.uuid() }),
    query: z.object({ kind: kindAndCategory.kind.optional(), category: kindAndCategory.category.optional() }),
    body: NO_BODY,
    answer: z.object({
      school: z.object({ id: z.uuid(), code: z.string(), name: z.string() }),
      choices: z.array(z.object({ ...kindAndCategory, tasks: z.number().int() })),
      tasks: z.array(taskShape),
    }),
    run: (ctx, { params, query }) => findTasks(ctx, { ...params, ...query }),
  }),
  forStudent({
    id: "readTask",
    method: "GET",
    path: "/schools/{schoolId}/tasks/{taskId}",
    tag: "find",
    summary: [
      "一个任务：时间、价格、要填写和提供的内容",
      "One task: window, price, and what will be asked for",
    ],
    rate: RATE,
    errors: [],
    params: z.object({ schoolId: z.uuid(), taskId: z.uuid() }),
    query: NONE,
    body: NO_BODY,
    answer: taskShape.extend({
      schoolName: z.string(),
      schoolCode: z.string(),
      rules: studentRulesSchema,
    }),
    run: (ctx, { params }) => requireFoundTask(ctx, params),
  }),
  forStudent({
    id: "taskGuide",
    method: "GET",
    path: "/schools/{schoolId}/tasks/{taskId}/guide",
    tag: "find",
    summary: [
      "拍摄指南：这个任务的照片标准，以及常见驳回原因和改法",
      "The guide: what a photo must be in this task, and what photos are rejected for",
    ],
    rate: RATE,
    errors: [],
    params: z.object({ schoolId: z.uuid(), taskId: z.uuid() }),
    query: NONE,
    body: NO_BODY,
    answer: guideShape,
    run: async (ctx, { params }) => toldGuide(await requireFoundTask(ctx, params)),
  }),
];
