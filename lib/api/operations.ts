import type { Operation } from "./operation";
import { ASSOCIATION_OPERATIONS } from "./operations/association";
import { CODE_OPERATIONS } from "./operations/code";
import { FIND_OPERATIONS } from "./operations/find";
import { LOGIN_OPERATIONS } from "./operations/login";
import { MAILING_OPERATIONS } from "./operations/mailing";
import { ONSITE_OPERATIONS } from "./operations/onsite";
import { OWN_OPERATIONS } from "./operations/own";
import { PAYMENT_OPERATIONS } from "./operations/payment";
import { PHOTO_OPERATIONS } from "./operations/photo";
import { RESULT_OPERATIONS } from "./operations/result";

const ALL = [
  ...LOGIN_OPERATIONS,
  ...FIND_OPERATIONS,
  ...ASSOCIATION_OPERATIONS,
  ...OWN_OPERATIONS,
  ...CODE_OPERATIONS,
  ...PAYMENT_OPERATIONS,
  ...PHOTO_OPERATIONS,
  ...ONSITE_OPERATIONS,
  ...MAILING_OPERATIONS,
  ...RESULT_OPERATIONS,
];

/** Everything that a student's phone can ask for; the routes, the document and its tests read this list. */
export const OPERATIONS: readonly Operation[] = ALL;

type Exact = (typeof ALL)[number];

/** `GET /schools`: what a page asks for, by method and path. */
export type Route = Exact extends infer One
  ? One extends Exact
    ? `${One["method"]} ${One["path"]}`
    : never
  : never;

/** The operation behind a route, with its exact shapes. */
export type OperationAt<R extends Route> = Exact extends infer One
  ? One extends Exact
    ? `${One["method"]} ${One["path"]}` extends R
      ? One
      : never
    : never
  : never;
