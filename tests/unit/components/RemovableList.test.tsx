// @vitest-environment happy-dom
/** Whoever takes an item away by keyboard goes on from there. */
import { useState } from "preact/hooks";
import { expect, test } from "vitest";
import { RemovableList } from "../../../components/options/RemovableList.tsx";
import { doing, show } from "./show.tsx";

function List() {
  const [ids, setIds] = useState(["a", "b", "c"]);
  return (
    <RemovableList
      items={ids.map((id) => ({
        id,
        label: id,
        remove: () => setIds((all) => all.filter((each) => each !== id)),
      }))}
      empty="nothing"
      removeLabel={(label) => `Remove ${label}`}
    />
  );
}

test("the focus goes to the next item, at the end to the one before, and last to the list", () => {
  const root = show(<List />);
  document.body.append(root);
  const remove = (label: string) =>
    doing(() => root.querySelector<HTMLElement>(`[aria-label="Remove ${label}"]`)!.click());
  const focused = () => document.activeElement?.getAttribute("aria-label");
  remove("b");
  expect(focused()).toBe("Remove c");
  remove("c");
  expect(focused()).toBe("Remove a");
  remove("a");
  expect(document.activeElement?.textContent).toBe("nothing");
});
