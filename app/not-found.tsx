import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";

export default async function NotFound() {
  const t = await getTranslations("shell.notFound");
  return (
    <main className="grid min-h-[60vh] content-center">
      <Empty title={t("title")}>
        <p>{t("text")}</p>
        <Button asChild className="mt-4">
          <Link href="/">{t("home")}</Link>
        </Button>
      </Empty>
    </main>
  );
}
