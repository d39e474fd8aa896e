/** Why a message did not arrive, where that is not a number of WeChat's. */
const OWN_FAILURES = [
  ...(["noAccount", "noWechat", "noPermission", "tooLate", "notConnected"] as const),
  ...(["noTemplate", "noAnswer"] as const),
];
export type OwnFailure = (typeof OWN_FAILURES)[number];

/** False for the number with which the platform refused it. */
export function isOwnFailure(failure: string | null): failure is OwnFailure {
  return OWN_FAILURES.some((own) => own === failure);
}
