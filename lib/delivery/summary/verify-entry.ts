import { type Fault, verifyArchive } from "./verify";

/** Faults of one kind that are named one by one. */
const NAMED = 20;

function sentenceOf(fault: Fault): string {
  switch (fault.kind) {
    case "unreadable":
      return `The file is no archive of a batch, or not all of it: ${fault.why}.`;
    case "unsigned":
      return "There is no summary with a signature that holds: nothing in the archive can be trusted.";
    case "sums":
      return "The list of hashes is not the one that was signed.";
    case "frame":
      return "The archive is not built as it was sealed: its headers, its directory or its length differ.";
    case "changed":
      return `Changed: ${fault.name}`;
    case "missing":
      return `Missing: ${fault.name}`;
    case "added":
      return `Not part of the batch: ${fault.name}`;
    case "count":
      return `The summary tells of ${fault.told} photos, there are ${fault.found}.`;
  }
}

/** The process behind `npm run verify -- <archive> [--key <fingerprint>]`. */
async function main([path, flag, key]: string[]): Promise<void> {
  if (!path || (flag !== undefined && (flag !== "--key" || !key))) {
    process.stderr.write(
      "Usage: npm run verify -- <archive.zip> [--key <fingerprint of the batch's page>]\n",
    );
    process.exitCode = 2;
    return;
  }
  const { signed, files, faults } = await verifyArchive(path);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  if (signed) {
    const { school, task, batch, part, parts, sealedAt, photos } = signed.facts;
    const archive = parts > 1 ? `, archive ${part} of ${parts}` : "";
    say(`School ${school}, task ${task}, batch ${batch}${archive}, sealed ${sealedAt}: ${photos} photos.`);
    say(`Signed with the key ${signed.fingerprint}`);
  }
  for (const fault of faults.slice(0, NAMED)) say(sentenceOf(fault));
  if (faults.length > NAMED) say(`… and ${faults.length - NAMED} more.`);
  const isOther = signed !== null && key !== undefined && key !== signed.fingerprint;
  if (isOther) say(`This is not the key you named: ${key}`);
  const isWhole = faults.length === 0 && !isOther;
  if (isWhole && !key) say("Compare the key with the one on the batch's page, or name it with --key.");
  say(isWhole ? `Whole: ${files} files, every byte as it was sealed.` : "NOT as it was sealed.");
  process.exitCode = isWhole ? 0 : 1;
}

await main(process.argv.slice(2));
