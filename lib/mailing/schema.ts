import { z } from "zod";
import { MAILING_WAYS } from "@/db/vocabulary";

const typed = (most: number) => z.string().trim().min(1).max(most);

/** A parcel's label. Numbers from abroad begin with `+`. */
export const postalAddress = z.strictObject({
  recipient: typed(30),
  phone: z
    .string()
    .trim()
    .min(7)
    .max(20)
    .regex(/^\+?[\d -]*$/, { message: "phoneShape" }),
  address: typed(200),
});

/** Where the prints go: fetched at the school or the site, or mailed to an address. */
export const mailingInput = z.discriminatedUnion("way", [
  z.strictObject({ way: z.literal(MAILING_WAYS[0]) }),
  z.strictObject({ way: z.literal(MAILING_WAYS[1]), to: postalAddress }),
]);
export type MailingInput = z.infer<typeof mailingInput>;
