import type { Policy } from "../schema";

/** The rules with another line of the grey band; the line of interception below it gives way. */
export function withGreyLine(policy: Policy, line: number): Policy {
  const greyBelow = Math.min(100, Math.max(0, line));
  const { faceCompare } = policy;
  const interceptBelow = Math.min(faceCompare.interceptBelow, greyBelow);
  return { ...policy, faceCompare: { ...faceCompare, greyBelow, interceptBelow } };
}
