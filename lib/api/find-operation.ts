import { AppError } from "@/lib/errors";
import type { Operation } from "./operation";
import { OPERATIONS } from "./operations";

type Found = { operation: Operation; params: Record<string, string> };

/**
 * The operation behind a method and a path below `/api/v1`.
 * @throws AppError operationUnknown, methodUnknown
 */
export function findOperation(method: string, path: readonly string[]): Found {
  const here = OPERATIONS.flatMap((operation) => {
    const params = paramsOf(operation.path.slice(1).split("/"), path);
    return params ? [{ operation, params }] : [];
  });
  const found = here.find(({ operation }) => operation.method === method);
  if (found) return found;
  if (here.length === 0) throw new AppError("operationUnknown");
  throw new AppError("methodUnknown", {
    method,
    allowed: here.map(({ operation }) => operation.method).join(", "),
  });
}

function paramsOf(pattern: readonly string[], path: readonly string[]): Record<string, string> | null {
  if (pattern.length !== path.length) return null;
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    const given = path[at] ?? "";
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name) params[name] = given;
    else if (part !== given) return null;
  }
  return params;
}
