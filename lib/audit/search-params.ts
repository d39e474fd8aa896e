import { createLoader, parseAsString } from "nuqs/server";

/** `before` is the id of the last row shown; `entity` narrows to one object. */
export const auditParams = { before: parseAsString, entity: parseAsString };

export const loadAuditParams = createLoader(auditParams);
