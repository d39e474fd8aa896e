import { getTranslations } from "next-intl/server";
import { Poll } from "@/components/layout/poll";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { requireStaff } from "@/lib/auth/session";
import { isReady, swappedPairs } from "@/lib/onsite/guard/pairs";
import { listPictures } from "@/lib/onsite/pictures/list-pictures";
import { loadShoot } from "../load-shoot";
import { HandIn } from "./_components/hand-in";
import { MatchBar } from "./_components/match-bar";
import { PictureTable } from "./_components/picture-table";
import { SwapPairs } from "./_components/swap-pairs";
import { UploadPictures } from "./_components/upload-pictures";

/** The pictures of a shoot: sent, matched with students, looked at for mix-ups, handed in. */
export default async function PicturesPage({ params }: PageProps<"/onsite/[schoolId]/[shootId]/pictures">) {
  const [ctx, { ref, shoot }, t] = await Promise.all([
    requireStaff(),
    loadShoot(params),
    getTranslations("onsite.pictures"),
  ]);
  const pictures = await listPictures(ctx, ref);
  const matched = pictures.filter(({ state }) => state === "matched");
  const pairs = swappedPairs(matched);
  const comparing = matched.filter(({ finding }) => finding === null).length;
  return (
    <div className="grid gap-4">
      {comparing > 0 && <Poll />}
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <UploadPictures shoot={ref} />
        <MatchBar
          {...{ shoot: ref, comparing }}
          pictures={pictures.filter(({ hasFile, state }) => hasFile && state !== "dismissed").length}
          people={shoot.checkedIn}
        />
      </div>
      {pairs.length > 0 && <SwapPairs schoolId={ref.schoolId} pairs={pairs} />}
      <Card>
        <CardHeader title={t("list")} note={`${pictures.length}`}>
          <HandIn shoot={ref} ready={matched.filter(isReady).length} />
        </CardHeader>
        {pictures.length === 0 ? (
          <Empty title={t("none")} />
        ) : (
          <PictureTable schoolId={ref.schoolId} pictures={pictures} />
        )}
      </Card>
    </div>
  );
}
