"use client";

import { useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { formatCount, formatShare } from "@/lib/i18n/format";
import type { Agreement } from "@/lib/review/agreement/figures";
import type { TeamQuality } from "@/lib/review/agreement/queries";
import { FigureText } from "./figure-text";

/** Agreement of the first and the blind second look, pair by pair, and of the main reason over all. */
export function PairTable({ pairs, reasons }: Pick<TeamQuality, "pairs" | "reasons">) {
  const t = useTranslations("quality");
  const row = (key: string, name: string, agreement: Agreement) => (
    <tr key={key} className="align-top hover:bg-hover">
      <Td>{name}</Td>
      <Td className={NUMERIC}>{formatCount(agreement.n)}</Td>
      <Td className={NUMERIC}>{formatShare(agreement.same, agreement.n)}</Td>
      <Td className={NUMERIC}>
        <FigureText figure={agreement.kappa} unit="coefficient" />
      </Td>
      <Td className={NUMERIC}>
        <FigureText figure={agreement.ac1} unit="coefficient" />
      </Td>
    </tr>
  );
  return (
    <Card>
      <CardHeader title={t("pairs")} />
      {pairs.length === 0 ? (
        <Empty title={t("noPairs")} />
      ) : (
        <Table>
          <thead>
            <tr>
              <Th>{t("pair")}</Th>
              <Th className={NUMERIC}>{t("count")}</Th>
              <Th className={NUMERIC}>{t("sameShort")}</Th>
              <Th className={NUMERIC}>{t("kappa")}</Th>
              <Th className={NUMERIC}>{t("ac1")}</Th>
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ key, names: [one, other], agreement }) =>
              row(key, t("pairNames", { one, other }), agreement),
            )}
            {row("reasons", t("reasonsRow"), reasons)}
          </tbody>
        </Table>
      )}
    </Card>
  );
}

/** Verdicts with the score shown and hidden, side by side. */
export function FollowingTable({ followings }: Pick<TeamQuality, "followings">) {
  const t = useTranslations("quality");
  return (
    <Card>
      <CardHeader title={t("following")} />
      <Table>
        <thead>
          <tr>
            <Th>{t("arm")}</Th>
            <Th className={NUMERIC}>{t("count")}</Th>
            <Th className={NUMERIC}>{t("approved")}</Th>
            <Th className={NUMERIC}>{t("reversed")}</Th>
          </tr>
        </thead>
        <tbody>
          {followings.map(({ isShown, approved, reversal }) => (
            <tr key={String(isShown)} className="align-top">
              <Td>{isShown ? t("shown") : t("hidden")}</Td>
              <Td className={NUMERIC}>{formatCount(approved.n)}</Td>
              <Td className={NUMERIC}>
                <FigureText figure={approved} unit="share" />
              </Td>
              <Td className={NUMERIC}>
                <FigureText figure={reversal} unit="share" />
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="px-4 py-3 text-ink-muted text-xs">{t("followingHint")}</p>
    </Card>
  );
}
