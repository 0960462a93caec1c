/** Every measuring command leaves its figures here, for programs to read. */
import { mkdir, writeFile } from "node:fs/promises";

const REPORTS = ".output/reports";

/** Writes `.output/reports/NAME.json` and says so, where it is not asked to be quiet. */
export async function writeReport(
  name: string,
  figures: unknown,
  { quiet = false } = {},
): Promise<void> {
  await mkdir(REPORTS, { recursive: true });
  const path = `${REPORTS}/${name}.json`;
  await writeFile(path, `${JSON.stringify(figures, null, 2)}\n`);
  if (!quiet) console.log(`\nWritten to ${path}`);
}
