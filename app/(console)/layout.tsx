import { NuqsAdapter } from "nuqs/adapters/next/app";
import { ConsoleTexts } from "@/components/layout/console-texts";
import { ToastProvider } from "@/components/ui/toast";
import { readLocale } from "@/lib/i18n/locale";

/** What the staff's pages share in the browser; the students' pages carry none of it. */
export default async function ConsoleLayout({ children }: LayoutProps<"/">) {
  return (
    <ConsoleTexts locale={await readLocale()}>
      <NuqsAdapter>
        <ToastProvider>{children}</ToastProvider>
      </NuqsAdapter>
    </ConsoleTexts>
  );
}
