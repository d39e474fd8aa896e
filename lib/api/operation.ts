import type { z } from "zod";
import type { Db } from "@/db/client";
import type { StudentCtx } from "@/lib/auth/own-enrollment";
import type { ErrorCode } from "@/lib/errors";
import type { Text } from "@/lib/i18n/texts";
import type { Tag } from "./tags";

/** Somebody who has not logged in yet; `network` is a keyed hash of the address the request came from. */
export type Visitor = { db: Db; network: string };

/** So many calls of one operation within so many seconds, per account or, before login, per network. */
export type Rate = { limit: number; seconds: number };

export type Method = "GET" | "POST" | "PUT" | "DELETE";

type Shape = z.ZodObject;

type Facts = {
  /** Stable name, also the `operationId` of the document. */
  id: string;
  method: Method;
  /** Below `/api/v1`, with `{parameters}`. */
  path: `/${string}`;
  tag: Tag;
  summary: Text;
  rate: Rate;
  /** Refusals of its own, beside those that every operation has. */
  errors: readonly ErrorCode[];
};

type Shapes<Params extends Shape, Query extends Shape, Body extends z.ZodType, Answer extends z.ZodType> = {
  params: Params;
  query: Query;
  /** Null where nothing is sent. */
  body: Body;
  answer: Answer;
};

export type Input<Params extends Shape, Query extends Shape, Body extends z.ZodType> = {
  params: z.output<Params>;
  query: z.output<Query>;
  body: z.output<Body>;
};

type Run<
  Caller,
  Params extends Shape,
  Query extends Shape,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> = (caller: Caller, input: Input<Params, Query, Body>) => Promise<z.input<Answer>>;

type Any = Shapes<Shape, Shape, z.ZodType, z.ZodType>;

export type StudentOperation = Facts &
  Any & { caller: "student"; run: Run<StudentCtx, Shape, Shape, z.ZodType, z.ZodType> };
export type VisitorOperation = Facts &
  Any & { caller: "visitor"; run: Run<Visitor, Shape, Shape, z.ZodType, z.ZodType> };
export type Operation = StudentOperation | VisitorOperation;

type Named<Id, M, Path> = Omit<Facts, "id" | "method" | "path"> & { id: Id; method: M; path: Path };

/** Keeps the exact types of what is sent and answered, so that pages that ask are checked against it. */
type Exact<Base, Id, M, Path, P, Q, B, A> = Base & {
  id: Id;
  method: M;
  path: Path;
  params: P;
  query: Q;
  body: B;
  answer: A;
};

/** An operation for a logged-in student. */
export function forStudent<
  const Id extends string,
  const M extends Method,
  const Path extends `/${string}`,
  P extends Shape,
  Q extends Shape,
  B extends z.ZodType,
  A extends z.ZodType,
>(
  operation: Named<Id, M, Path> & Shapes<P, Q, B, A> & { run: Run<StudentCtx, P, Q, B, A> },
): Exact<StudentOperation, Id, M, Path, P, Q, B, A> {
  // What `run` is given has passed exactly these shapes.
  return { ...operation, caller: "student", run: operation.run as StudentOperation["run"] };
}

/** An operation for anybody. */
export function forVisitor<
  const Id extends string,
  const M extends Method,
  const Path extends `/${string}`,
  P extends Shape,
  Q extends Shape,
  B extends z.ZodType,
  A extends z.ZodType,
>(
  operation: Named<Id, M, Path> & Shapes<P, Q, B, A> & { run: Run<Visitor, P, Q, B, A> },
): Exact<VisitorOperation, Id, M, Path, P, Q, B, A> {
  return { ...operation, caller: "visitor", run: operation.run as VisitorOperation["run"] };
}
