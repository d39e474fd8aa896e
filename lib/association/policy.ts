import type { EnrollmentFacts } from "@/db/enrollment-bucket";
import type { DocumentType } from "@/db/vocabulary";
import type { ErrorCode } from "@/lib/errors";
import { type CodeFacts, codeMismatch } from "@/lib/roster/collection-code/read-code";
import type { Policy } from "@/lib/tasks/schema";
import type { MatchInput } from "./schema";

type AssociationRules = Policy["association"];

/** Fields that the rules ask for and that were left out. */
export function lackingFields({ fields, mode, otherDocuments }: AssociationRules, typed: MatchInput) {
  const lacking: (keyof MatchInput)[] = fields.filter((field) => typed[field] === undefined);
  const isCardNeeded = mode === "idCard" && !(otherDocuments && isOtherDocument(typed.documentType));
  return isCardNeeded && !typed.cardPictures ? [...lacking, "cardPictures" as const] : lacking;
}

export function isOtherDocument(type: DocumentType | undefined): boolean {
  return type !== undefined && type !== "residentId";
}

/** Names are equal however spaces, widths and the dot between parts of a name were typed. */
export function isSameName(one: string, other: string): boolean {
  const plain = (name: string) =>
    name
      .normalize("NFKC")
      .replace(/\s/g, "")
      .replace(/[•・‧∙.]/g, "·")
      .toUpperCase();
  return plain(one) === plain(other);
}

/** 学信网 holds no usable 学号: empty, nothing but zeros, or characters that no 学号 has. */
export function isStudentNoAbnormal(studentNo: string): boolean {
  return !/^[0-9A-Za-z-]{4,20}$/.test(studentNo) || /^[0-]*$/.test(studentNo);
}

type Typed = { schoolCode: string; name: string; studentNo: string; last4: string };

const CODE_REFUSALS = {
  schoolCode: "codeOfOtherSchool",
  studentNo: "codeOtherStudentNo",
  documentNumber: "codeOtherDocument",
  name: "codeOtherName",
} as const satisfies Record<string, ErrorCode>;

/** Why a 采集码 is not taken with what was typed beside it; null where all of it agrees. */
export function codeRefusal(code: CodeFacts, typed: Typed): ErrorCode | null {
  if (code.yxdm !== typed.schoolCode) return "codeOfOtherSchool";
  if (isStudentNoAbnormal(code.xh)) return "codeStudentNoAbnormal";
  const mismatch = codeMismatch(code, typed);
  return mismatch && CODE_REFUSALS[mismatch];
}

type CodeStanding = Pick<EnrollmentFacts, "code" | "photo" | "delivery">;

/**
 * Why a student can bring no 采集码 now. One that was registered may be replaced by a corrected one until the photo is
 * approved; where it was still lacking, until the photo is delivered.
 */
export function bringRefusal({ code, photo, delivery }: CodeStanding): ErrorCode | null {
  if (code === "notNeeded") return "codeNotAsked";
  return delivery !== "none" || (code === "real" && photo === "approved") ? "codeFixed" : null;
}

/** Why a student of the list cannot be taken into an account's hands as things stand. */
export function standingRefusal(
  standing: EnrollmentFacts["standing"],
  { alreadyCollected }: Pick<Policy, "alreadyCollected">,
): ErrorCode | null {
  if (standing === "withdrawn") return "notOnList";
  if (standing !== "exempt") return null;
  return alreadyCollected.registrarMayPermit ? "alreadyCollectedAsk" : "alreadyCollected";
}

/** Money has changed hands, or is on its way back. */
const PAID: readonly EnrollmentFacts["payment"][] = ["paid", "refunding"];

/** Why a student cannot let go of an enrollment; support always can, with a reason. */
export function unbindRefusal(
  unbinding: AssociationRules["unbinding"],
  payment: EnrollmentFacts["payment"],
): ErrorCode | null {
  if (unbinding === "support") return "unbindBySupport";
  return unbinding === "studentUntilPaid" && PAID.includes(payment) ? "unbindPaid" : null;
}

/** True where an outside service checks identities; the other ways are part of the association. */
export const hasIdentityService = ({ identityCheck }: Pick<Policy, "identityCheck">): boolean =>
  identityCheck === "ctid";

/** The identity check concerns people whom the service knows: with a mainland identity card. */
export function isIdentityNeeded(policy: Pick<Policy, "identityCheck">, documentType: DocumentType): boolean {
  return hasIdentityService(policy) && documentType === "residentId";
}
