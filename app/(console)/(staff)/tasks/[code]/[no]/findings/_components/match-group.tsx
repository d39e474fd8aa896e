import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { MATCH_GROUP_KINDS } from "@/db/vocabulary";
import { formatMoment } from "@/lib/i18n/format";
import type { MatchGroupRow } from "@/lib/matches/queries";
import { MatchPhoto } from "./match-photo";
import { SettleMatch } from "./settle-match";

const TONES: Record<(typeof MATCH_GROUP_KINDS)[number], Tone> = { swap: "bad", picture: "bad", face: "warn" };

type Props = { schoolId: string; base: string | null; group: MatchGroupRow; maySettle: boolean };

/** Photos that have to do with each other side by side, what speaks for it, and what a person makes of it. */
export function MatchGroup({ schoolId, base, group, maySettle }: Props) {
  const t = useTranslations("findings");
  const kind = useTranslations("matchGroupKind");
  return (
    <section className="grid gap-3 border-t px-4 py-4 first:border-0">
      <div className="flex flex-wrap items-center gap-3">
        <h3>
          <Badge tone={TONES[group.kind]}>{kind(group.kind)}</Badge>
        </h3>
        <span className="grow text-ink-muted text-xs">{formatMoment(group.createdAt)}</span>
        {maySettle && <SettleMatch schoolId={schoolId} group={group} />}
      </div>
      <div className="flex flex-wrap gap-3">
        {group.photos.map((photo) => (
          <MatchPhoto key={photo.originalId} {...{ schoolId, base, photo }} />
        ))}
      </div>
      <Evidence group={group} />
      {group.settledAt && (
        <p className="text-xs">
          {t("settledBy", {
            name: group.settledBy ?? "",
            at: formatMoment(group.settledAt),
            reason: group.reason,
          })}
        </p>
      )}
    </section>
  );
}

function Evidence({ group: { links, photos } }: { group: MatchGroupRow }) {
  const t = useTranslations("findings");
  const match = useTranslations("pictureMatch");
  const source = useTranslations("photoSource");
  const who = (originalId: string) => {
    const photo = photos.find((one) => one.originalId === originalId);
    return photo ? t("who", { name: photo.name, source: source(photo.source) }) : "–";
  };
  return (
    <ul className="grid gap-0.5 text-ink-muted text-xs">
      {links.map((link) => (
        <li key={`${link.oneOriginalId} ${link.otherOriginalId}`}>
          {t("evidence", {
            one: who(link.oneOriginalId),
            other: who(link.otherOriginalId),
            match: match(link.kind),
          })}
          {link.distance !== null && t("distance", { distance: link.distance.toFixed(2) })}
        </li>
      ))}
    </ul>
  );
}
