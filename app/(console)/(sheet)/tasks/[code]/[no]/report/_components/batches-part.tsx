import { useTranslations } from "next-intl";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import type { PromiseClock } from "@/lib/delivery/life/clock";
import { formatCount, formatMoment } from "@/lib/i18n/format";
import type { ClosingFacts } from "@/lib/ledger/queries";
import type { Policy } from "@/lib/tasks/schema";

type Props = Pick<ClosingFacts, "batches"> & { promise: Policy["delivery"]["promiseDays"] };

/** Sealed batches: how their delivery stood beside the promise, and the fingerprint of their archives. */
export function BatchesPart({ batches, promise }: Props) {
  const t = useTranslations("ledger.paper");
  const columns = useTranslations("delivery.columns");
  const status = useTranslations("batchStatus");
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold">{t("batches")}</h2>
      <p>{promise ? t("deliveryPromise", { ...promise, ...kept(batches) }) : t("noDeliveryPromise")}</p>
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
              {promise && <Th>{t("workingDays")}</Th>}
              <Th>{t("fingerprint")}</Th>
            </tr>
          </thead>
          <tbody>
            {batches.map(({ no, name, status: state, photos, sealedAt, clock, fingerprints }) => (
              <tr key={no}>
                <Td className={NUMERIC}>{no}</Td>
                <Td>{name}</Td>
                <Td>{status(state)}</Td>
                <Td className={NUMERIC}>{formatCount(photos)}</Td>
                <Td className="whitespace-nowrap">{sealedAt ? formatMoment(sealedAt) : "–"}</Td>
                {promise && <Td>{clock ? t(standingOf(clock), { day: clock.day }) : "–"}</Td>}
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

function kept(batches: ClosingFacts["batches"]) {
  const over = batches.flatMap(({ clock }) => (clock?.isOver ? [clock] : []));
  return { done: over.length, inTime: over.filter(({ isLate }) => !isLate).length };
}

function standingOf({ isOver, isLate }: PromiseClock) {
  if (isOver) return isLate ? "doneLate" : "doneInTime";
  return isLate ? "openLate" : "openInTime";
}
