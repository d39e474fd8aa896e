import { useTranslations } from "next-intl";

type Props = { unsent: number; isOffline: boolean };

/** That decisions wait for the line, or for a slow server; one on its way is nothing to tell. */
export function UnsentNotice({ unsent, isOffline }: Props) {
  const said = useTranslations("review.said");
  if (isOffline)
    return (
      <span role="status" className="shrink-0 text-warn">
        ▲ {said("offline", { count: unsent })}
      </span>
    );
  if (unsent < 2) return null;
  return <span className="shrink-0 text-ink-muted">{said("sending", { count: unsent })}</span>;
}
