import type { Operation } from "./operation";
import { FIND_OPERATIONS } from "./operations/find";
import { LOGIN_OPERATIONS } from "./operations/login";

/** Everything that a student's phone can ask for; the routes, the document and its tests read this list. */
export const OPERATIONS: readonly Operation[] = [...LOGIN_OPERATIONS, ...FIND_OPERATIONS];
