import Link from "next/link";
import { formatCount } from "@/lib/i18n/format";
import { type ListBase, listHref, type Narrowing } from "./list-href";

type Props = { count: number; base: ListBase; narrowing: Narrowing };

/** A number that opens the list of exactly those people, for who may see lists. */
export function CountedLink({ count, base, narrowing }: Props) {
  if (!base) return formatCount(count);
  return (
    <Link className="hover:text-accent hover:underline" href={listHref(base, narrowing)}>
      {formatCount(count)}
    </Link>
  );
}
