import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  hasRoom,
  keepWithin,
  mostHeight,
  placeCard,
  placeSheet,
  type Box,
} from "../../../page/cards/place-card.ts";
import { GAP, MARGIN, SHEET_UNDER } from "../../../page/cards/timings.ts";

const viewport = { width: 1000, height: 800 };
const card = { width: 360, height: 300 };
const line = (left: number, top: number, width = 120, height = 20): Box => ({
  left,
  top,
  width,
  height,
});

describe("beside horizontal text", () => {
  test("stands below the line where there is room", () => {
    const placed = placeCard([line(100, 100)], { x: 160, y: 110 }, card, viewport);
    expect(placed).toMatchObject({ side: "below", top: 120 + GAP });
  });

  test("stands above it near the bottom", () => {
    const placed = placeCard([line(100, 700)], { x: 160, y: 710 }, card, viewport);
    expect(placed).toMatchObject({ side: "above", top: 700 - GAP - card.height });
  });

  test("takes the line under the pointer where a mention runs over two", () => {
    const lines = [line(800, 100), line(40, 130)];
    expect(placeCard(lines, { x: 60, y: 140 }, card, viewport).top).toBe(150 + GAP);
    expect(placeCard(lines, { x: 830, y: 110 }, card, viewport).top).toBe(120 + GAP);
  });

  test("keeps off the edges", () => {
    expect(placeCard([line(0, 100)], { x: 2, y: 110 }, card, viewport).left).toBe(MARGIN);
    const right = placeCard([line(900, 100)], { x: 990, y: 110 }, card, viewport);
    expect(right.left).toBe(1000 - MARGIN - card.width);
  });

  test("scrolls inside where neither side has room", () => {
    const low = { width: 1000, height: 420 };
    const placed = placeCard([line(100, 150)], { x: 160, y: 160 }, card, low);
    expect(placed).toMatchObject({ side: "below", maxHeight: 420 - MARGIN - 170 - GAP });
  });
});

test("beside vertical text it stands to the right, or to the left where that has room", () => {
  const near = placeCard([line(100, 100, 20, 200)], { x: 110, y: 150 }, card, viewport);
  expect(near).toMatchObject({ side: "right", left: 120 + GAP });
  const far = placeCard([line(900, 100, 20, 200)], { x: 910, y: 150 }, card, viewport);
  expect(far).toMatchObject({ side: "left", left: 900 - GAP - card.width });
});

test("wherever the text is, the card is on screen and off the text", () => {
  const boxes = fc.record({
    left: fc.integer({ min: 0, max: 990 }),
    top: fc.integer({ min: 0, max: 780 }),
    width: fc.integer({ min: 5, max: 400 }),
    height: fc.integer({ min: 10, max: 40 }),
  });
  fc.assert(
    fc.property(boxes, fc.integer({ min: 60, max: 480 }), (box, height) => {
      const anchor = { x: box.left + 2, y: box.top + 2 };
      const placed = placeCard([box], anchor, { width: 360, height }, viewport);
      const bottom = placed.top + Math.min(height, placed.maxHeight);
      expect(placed.left).toBeGreaterThanOrEqual(MARGIN);
      expect(placed.left + 360).toBeLessThanOrEqual(viewport.width - MARGIN);
      expect(placed.top).toBeGreaterThanOrEqual(MARGIN);
      expect(bottom).toBeLessThanOrEqual(viewport.height - MARGIN);
      expect(placed.top < box.top + box.height && bottom > box.top).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});

test("a card that is limited beforehand stands where it would have stood", () => {
  const boxes = fc.record({
    left: fc.integer({ min: 0, max: 990 }),
    top: fc.integer({ min: 0, max: 790 }),
    width: fc.integer({ min: 1, max: 400 }),
    height: fc.integer({ min: 10, max: 300 }),
  });
  const sizes = fc.record({
    width: fc.integer({ min: 200, max: 440 }),
    height: fc.integer({ min: 30, max: 900 }),
  });
  fc.assert(
    fc.property(boxes, sizes, (box, size) => {
      const at = { x: box.left, y: box.top };
      const most = mostHeight([box], at, viewport);
      const limited = placeCard(
        [box],
        at,
        { ...size, height: Math.min(size.height, most) },
        viewport,
      );
      const free = placeCard([box], at, size, viewport);
      expect(limited.side).toBe(free.side);
      if (free.side === "below" || free.side === "above") expect(limited).toEqual(free);
    }),
  );
});

describe("as a sheet on a narrow screen", () => {
  const phone = { width: 400, height: 700 };

  test("stands at the bottom, and leaves the mention to be seen", () => {
    const placed = placeSheet([line(20, 200)], { x: 40, y: 210 }, card, phone);
    expect(placed).toEqual({ side: "sheet", maxHeight: 700 - 220 - GAP });
  });

  test("goes to the top for a mention far down", () => {
    const placed = placeSheet([line(20, 640)], { x: 40, y: 650 }, card, phone);
    expect(placed).toEqual({ side: "sheet-top", maxHeight: 640 - GAP });
  });

  test("a small card stays at the bottom as long as it has room", () => {
    const small = { width: 400, height: 90 };
    expect(placeSheet([line(20, 560)], { x: 40, y: 570 }, small, phone).side).toBe("sheet");
  });
});

test("what was moved stays on screen, whatever its size", () => {
  const side = fc.integer({ min: 1, max: 3_000 });
  const place = fc.integer({ min: -5_000, max: 5_000 });
  fc.assert(
    fc.property(place, place, side, side, (left, top, width, height) => {
      const { x, y } = keepWithin({ left, top, width, height }, viewport);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(MARGIN);
      if (width <= viewport.width - 2 * MARGIN)
        expect(x + width).toBeLessThanOrEqual(viewport.width - MARGIN);
      if (height <= viewport.height - 2 * MARGIN)
        expect(y + height).toBeLessThanOrEqual(viewport.height - MARGIN);
    }),
  );
});

describe("room for a card", () => {
  const frame = { width: 300, height: 90 };

  test("is none in a small frame, and around it in its page", () => {
    expect(hasRoom([line(20, 20)], { x: 40, y: 30 }, frame)).toBe(false);
    expect(hasRoom([line(40, 40, 300, 90)], { x: 60, y: 60 }, viewport)).toBe(true);
    expect(hasRoom([line(40, 705, 300, 90)], { x: 60, y: 720 }, viewport)).toBe(true);
  });

  test("is none around a frame that fills its page", () => {
    expect(hasRoom([line(10, 10, 980, 780)], { x: 60, y: 60 }, viewport)).toBe(false);
    expect(hasRoom([line(5, 5, 390, 500)], { x: 60, y: 60 }, { width: 400, height: 700 })).toBe(
      false,
    );
  });

  test("is on a phone, and beside the text in a wide and low window", () => {
    expect(hasRoom([line(20, 200)], { x: 40, y: 210 }, { width: 400, height: 700 })).toBe(true);
    const low = { width: 1000, height: 300 };
    expect(hasRoom([line(100, 140)], { x: 160, y: 150 }, low)).toBe(true);
    const placed = placeCard([line(100, 140)], { x: 160, y: 150 }, card, low);
    expect(placed).toMatchObject({ side: "right", maxHeight: 300 - 2 * MARGIN });
  });

  test("where it is said to be, a card stands clear of the text and is high enough to be read", () => {
    const length = fc.integer({ min: 1, max: 1_600 });
    const box = fc.record({ left: length, top: length, width: length, height: length });
    const screen = fc.record({ width: length, height: length });
    const sizes = fc.record({
      width: fc.integer({ min: 320, max: 440 }),
      height: fc.integer({ min: 60, max: 640 }),
    });
    fc.assert(
      fc.property(box, screen, sizes, (text, screen, wanted) => {
        const anchor = { x: text.left, y: text.top };
        fc.pre(text.left + text.width <= screen.width && text.top + text.height <= screen.height);
        fc.pre(hasRoom([text], anchor, screen));
        if (screen.width < SHEET_UNDER) {
          const sheet = placeSheet([text], anchor, { ...wanted, width: screen.width }, screen);
          expect(sheet.maxHeight).toBeGreaterThanOrEqual(Math.min(200, wanted.height));
          return;
        }
        const { left, top, maxHeight } = placeCard([text], anchor, wanted, screen);
        const height = Math.min(wanted.height, maxHeight);
        expect(height).toBeGreaterThanOrEqual(Math.min(200, wanted.height));
        expect(
          left >= text.left + text.width ||
            left + wanted.width <= text.left ||
            top >= text.top + text.height ||
            top + height <= text.top,
        ).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});
