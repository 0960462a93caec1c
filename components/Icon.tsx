/** The card's icons: one path each on a square of 16, drawn in the colour of the text around. */
const PATHS = {
  back: "M10 3 5 8l5 5",
  forward: "m6 3 5 5-5 5",
  close: "m4 4 8 8m0-8-8 8",
  pin: "M6 2h4m-3.5 0v4L4 9h8L9.5 6V2M8 9v5",
  move: "M8 2v12M2 8h12M6 4l2-2 2 2m-4 8 2 2 2-2M4 6 2 8l2 2m8-4 2 2-2 2",
  copy: "M6 5.5h7v8H6zM10 3H3v8",
  done: "m3 8.5 3.5 3.5L13 4.5",
  open: "m4 6.5 4 4 4-4",
};

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
