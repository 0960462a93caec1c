// @vitest-environment happy-dom
/** The toolbar's window shows the card that was asked for last. */
import { beforeEach, expect, test, vi } from "vitest";
import { Popup } from "../../../components/popup/Popup.tsx";
import type { CardData } from "../../../facts/card.ts";
import { doing, draw, show } from "./show.tsx";
import { makeCard } from "./make.ts";

const answers = new Map<string, (card: CardData) => void>();
const load = (entity: string) =>
  new Promise<CardData>((resolve) => void answers.set(entity, resolve));
const act = vi.fn();
beforeEach(() => answers.clear());

const popup = (entity: string) => (
  <Popup
    page={undefined}
    site={undefined}
    siteOn
    wanted={{ entity }}
    updatedTo={undefined}
    packsOn
    most={20}
    search={async () => []}
    load={load}
    onHide={act}
    onGo={act}
    onMend={act}
    onSite={act}
    onPause={act}
    onUpdateSeen={act}
    onPanel={undefined}
    onOptions={act}
  />
);

test("a slow answer does not take the place of a later one", async () => {
  const root = show(popup("first"));
  draw(root, popup("second"));
  const answer = async (entity: string, name: string): Promise<void> => {
    answers.get(entity)!(makeCard({ name }));
    await new Promise((resolve) => setTimeout(resolve));
    doing(() => {});
  };
  await answer("second", "Second Ltd");
  expect(root.querySelector("h2")!.textContent).toBe("Second Ltd");
  await answer("first", "First Ltd");
  expect(root.querySelector("h2")!.textContent).toBe("Second Ltd");
});
