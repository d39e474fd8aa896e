import { z } from "zod";
import { ERROR_STATUS, type ErrorCode } from "@/lib/errors";
import { CATALOGUE } from "@/lib/i18n/catalogue";
import type { Text } from "@/lib/i18n/texts";
import { bytesRuleOf } from "./bytes-body";
import type { Operation } from "./operation";
import { OPERATIONS } from "./operations";
import { refusalShape } from "./shapes";
import { TAGS } from "./tags";

/** Refusals that any operation may meet. */
const COMMON: readonly ErrorCode[] = ["invalid", "notFound", "rateLimited", "tooLarge", "unexpected"];
const OF_STUDENTS: readonly ErrorCode[] = ["signInRequired"];
const OF_WRITES: readonly ErrorCode[] = ["keyNeeded", "keyReused", "keyBusy"];
const OF_BYTES: readonly ErrorCode[] = ["contentType", "emptyFile"];

/** Every code that an operation may refuse with. */
export function refusalsOf({ caller, method, body, errors }: Operation): ErrorCode[] {
  const student = caller === "student" ? OF_STUDENTS : [];
  const write = caller === "student" && method !== "GET" ? OF_WRITES : [];
  const bytes = bytesRuleOf(body) ? OF_BYTES : [];
  return [...new Set([...COMMON, ...student, ...write, ...bytes, ...errors])];
}

/** The OpenAPI 3.1 document, made from the same list that answers requests. */
export function openApi() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of OPERATIONS) {
    const method = operation.method.toLowerCase();
    paths[operation.path] = { ...paths[operation.path], [method]: entry(operation) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "青聪云 采集 API",
      version: "1",
      description: "学生端接口。Student-side interface of the collection system.",
    },
    servers: [{ url: "/api/v1" }],
    tags: Object.entries(TAGS).map(([name, text]) => ({ name, description: both(text) })),
    paths,
    components: {
      securitySchemes: { student: { type: "http", scheme: "bearer" } },
      schemas: { Refusal: schemaOf(refusalShape, "output") },
    },
  };
}

function entry(operation: Operation) {
  const { id, tag, summary, caller, method, body, answer } = operation;
  const sends = method !== "GET" && !(body instanceof z.ZodNull);
  return {
    operationId: id,
    tags: [tag],
    summary: both(summary),
    description: `Rate: ${operation.rate.limit} / ${operation.rate.seconds} s`,
    ...(caller === "student" ? { security: [{ student: [] }] } : {}),
    parameters: parametersOf(operation),
    ...(sends ? { requestBody: requestBodyOf(body) } : {}),
    responses: {
      "200": { description: "OK", content: contentOf(answer, "output") },
      ...refusalResponses(operation),
    },
  };
}

function requestBodyOf(body: z.ZodType) {
  const rule = bytesRuleOf(body);
  return {
    required: true,
    ...(rule && { description: `≤ ${rule.maxBytes} B` }),
    content: contentOf(body, "input"),
  };
}

function contentOf(shape: z.ZodType, io: "input" | "output") {
  const rule = bytesRuleOf(shape);
  if (!rule) return { "application/json": { schema: schemaOf(shape, io) } };
  // Bytes have a media type and no schema (OpenAPI 3.1 §4.8.14).
  return Object.fromEntries(rule.contentTypes.map((type) => [type, {}]));
}

function parametersOf({ params, query, caller, method }: Operation) {
  const of = (shape: z.ZodObject, place: "path" | "query") =>
    Object.entries(shape.shape).map(([name, schema]) => ({
      name,
      in: place,
      required: place === "path" || !(schema as z.ZodType).safeParse(undefined).success,
      schema: schemaOf(schema as z.ZodType, "input"),
    }));
  const key = {
    name: "Idempotency-Key",
    in: "header",
    required: true,
    schema: { type: "string", pattern: "^[A-Za-z0-9_-]{8,64}$" },
  };
  const isOnce = caller === "student" && method !== "GET";
  return [...of(params, "path"), ...of(query, "query"), ...(isOnce ? [key] : [])];
}

function refusalResponses(operation: Operation) {
  const codes = refusalsOf(operation);
  const statuses = [...new Set(codes.map((code) => ERROR_STATUS[code]))].sort();
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      refusalResponse(codes.filter((code) => ERROR_STATUS[code] === status)),
    ]),
  );
}

function refusalResponse(codes: readonly ErrorCode[]) {
  const schema = {
    allOf: [
      { $ref: "#/components/schemas/Refusal" },
      { type: "object", properties: { code: { enum: codes } } },
    ],
  };
  return {
    description: codes.map((code) => `\`${code}\`: ${both(CATALOGUE.errors[code])}`).join("\n\n"),
    content: { "application/json": { schema } },
  };
}

const both = ([zh, en]: Text) => `${zh} / ${en}`;

function schemaOf(schema: z.ZodType, io: "input" | "output") {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io,
    unrepresentable: "any",
  });
  return rest;
}
