interface Props {
  text: string;
  /** UTF-16 offsets of the part that is set off. */
  start: number;
  end: number;
}

/** Characters before the part that is set off: the line may be cut off at its end, never there. */
const BEFORE = 28;

/** A line of text with a part set off, and near enough to its beginning to be seen. */
export function Passage({ text, start, end }: Props) {
  const from = start > BEFORE ? text.indexOf(" ", start - BEFORE) + 1 : 0;
  // Without a space to begin after, as in Chinese.
  const begin = from > 0 && from <= start ? from : Math.max(0, start - BEFORE);
  return (
    <>
      {begin > 0 && "… "}
      {text.slice(begin, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  );
}
