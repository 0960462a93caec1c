// @vitest-environment happy-dom
/** A menu goes by keys as menus do everywhere; a handle moves by arrow keys. */
import { expect, test, vi } from "vitest";
import { Menu } from "../../../components/Menu.tsx";
import { MoveHandle } from "../../../components/card/MoveHandle.tsx";
import { doing, show } from "./show.tsx";

function showMenu() {
  const onChoose = vi.fn();
  const items = ["a", "b", "c"].map((value) => ({ value, text: `Item ${value}` }));
  const root = show(
    <Menu class="test" items={items} onChoose={onChoose}>
      Do
    </Menu>,
  );
  const button = root.querySelector("button")!;
  const press = (key: string) =>
    doing(() => {
      document.activeElement!.dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
      );
    });
  button.focus();
  return { root, button, press, onChoose, focused: () => document.activeElement!.textContent };
}

test("opens at its first or its last item, and goes around", () => {
  const { press, focused, button } = showMenu();
  press("ArrowDown");
  expect([button.getAttribute("aria-expanded"), focused()]).toEqual(["true", "Item a"]);
  press("ArrowUp");
  expect(focused()).toBe("Item c");
  press("ArrowDown");
  press("ArrowDown");
  expect(focused()).toBe("Item b");
  press("End");
  expect(focused()).toBe("Item c");
  press("Home");
  expect(focused()).toBe("Item a");
  press("Tab");
  expect([button.getAttribute("aria-expanded"), focused()]).toEqual(["false", "Do"]);
  press("ArrowUp");
  expect(focused()).toBe("Item c");
});

test("a choice closes it and gives the focus back", () => {
  const { root, press, onChoose, button } = showMenu();
  press("ArrowDown");
  doing(() => root.querySelectorAll<HTMLElement>("[role=menuitem]")[1]!.click());
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("b");
  expect(document.activeElement).toBe(button);
  expect(root.querySelector("[role=menu]")).toBeNull();
});

test("Esc closes an open menu, and only that", () => {
  const { root, press } = showMenu();
  const cancel = () => {
    const event = new Event("cancel", { bubbles: true, cancelable: true });
    doing(() => void document.activeElement!.dispatchEvent(event));
    return event.defaultPrevented;
  };
  expect(cancel()).toBe(false);
  press("ArrowDown");
  expect(cancel()).toBe(true);
  expect(root.querySelector("[role=menu]")).toBeNull();
});

test.each([
  ["ArrowLeft", false, { x: -16, y: 0 }],
  ["ArrowDown", false, { x: 0, y: 16 }],
  ["ArrowRight", true, { x: 64, y: 0 }],
])("%s (Shift: %s) moves a card", (key, shiftKey, by) => {
  const onMove = vi.fn();
  const root = show(<MoveHandle onMove={onMove} />);
  const event = new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true });
  doing(() => void root.querySelector("button")!.dispatchEvent(event));
  expect(onMove).toHaveBeenCalledExactlyOnceWith(by);
  expect(event.defaultPrevented).toBe(true);
});
