import { useTranslations } from "next-intl";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { formatCount, formatMoment } from "@/lib/i18n/format";
import type { ClosingFacts } from "@/lib/ledger/queries";

/** Sealed batches with the fingerprint of their archives. */
export function BatchesPart({ batches }: Pick<ClosingFacts, "batches">) {
  const t = useTranslations("ledger.paper");
  const columns = useTranslations("delivery.columns");
  const status = useTranslations("batchStatus");
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold">{t("batches")}</h2>
      {batches.length === 0 ? (
        <p>{t("noBatches")}</p>
      ) : (
        <Table>
          <thead>
            <tr>
              <Th>{columns("no")}</Th>
              <Th>{columns("name")}</Th>
              <Th>{columns("status")}</Th>
              <Th className={NUMERIC}>{t("photos")}</Th>
              <Th>{columns("sealedAt")}</Th>
              <Th>{t("fingerprint")}</Th>
            </tr>
          </thead>
          <tbody>
            {batches.map(({ no, name, status: state, photos, sealedAt, fingerprints }) => (
              <tr key={no}>
                <Td className={NUMERIC}>{no}</Td>
                <Td>{name}</Td>
                <Td>{status(state)}</Td>
                <Td className={NUMERIC}>{formatCount(photos)}</Td>
                <Td className="whitespace-nowrap">{sealedAt ? formatMoment(sealedAt) : "–"}</Td>
                <Td className="break-all font-mono text-[0.65rem]">
                  {fingerprints?.map((sha256) => (
                    <span key={sha256} className="block">
                      {sha256}
                    </span>
                  )) ?? "–"}
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
