import type { Operation } from "./operation";
import { LOGIN_OPERATIONS } from "./operations/login";

/** Everything that a student's phone can ask for; the routes, the document and its tests read this list. */
export const OPERATIONS: readonly Operation[] = [...LOGIN_OPERATIONS];
