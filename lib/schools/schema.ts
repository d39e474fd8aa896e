import { z } from "zod";
import { contactSchema } from "@/lib/tasks/schema";

const fen = z.number().int().min(0).max(100_000);

/** 院校代码: five digits (first five digits of a certificate number). */
export const schoolCode = z.string().regex(/^\d{5}$/, { message: "schoolCode" });

const facts = z.object({
  name: z.string().trim().min(2).max(60),
  isSigned: z.boolean(),
  contractFrom: z.iso.date(),
  contractTo: z.iso.date(),
  priceMinFen: fen,
  priceMaxFen: fen,
  contacts: z.array(contactSchema).max(6),
});

/** Adds the checks between fields to a form of a school. */
function inOrder<Shape extends typeof facts>(shape: Shape) {
  return shape
    .refine((school) => school.contractFrom <= school.contractTo, {
      message: "contractOrder",
      path: ["contractTo"],
    })
    .refine((school) => school.priceMinFen <= school.priceMaxFen, {
      message: "priceOrder",
      path: ["priceMaxFen"],
    });
}

export const createSchoolInput = inOrder(facts.extend({ code: schoolCode }));
export const updateSchoolInput = inOrder(facts.extend({ schoolId: z.uuid() }));

export type CreateSchoolInput = z.infer<typeof createSchoolInput>;
export type UpdateSchoolInput = z.infer<typeof updateSchoolInput>;
