import type { Operation } from "./operation";
import { LOGIN_OPERATIONS } from "./operations/login";
import { PHOTO_OPERATIONS } from "./operations/photo";

/** Everything that a student's phone can ask for; the routes, the document and its tests read this list. */
export const OPERATIONS: readonly Operation[] = [...LOGIN_OPERATIONS, ...PHOTO_OPERATIONS];
