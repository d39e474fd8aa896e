import { z } from "zod";

/** Where an operation takes no parameters. */
export const NONE = z.strictObject({});
/** Where an operation is sent nothing. */
export const NO_BODY = z.null();

/** A list that goes on: `next` is handed back as `after` for what follows, null at its end. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

/** A moment as ISO 8601 in UTC. */
export const momentShape = z.iso.datetime();

export const textShape = z.object({ "zh-CN": z.string(), en: z.string() });

const paramsShape = z.record(z.string(), z.union([z.string(), z.number()]));

/** What every refusal looks like. */
export const refusalShape = z.object({
  code: z.string(),
  text: textShape,
  params: paramsShape,
  /** `params` of a limit: what is counted (`kind`), the limit, and what was found. */
  fields: z.array(z.object({ path: z.string(), code: z.string(), text: textShape, params: paramsShape })),
});
