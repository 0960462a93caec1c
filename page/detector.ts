/**
 * What the page part asks of detection. Text goes out as one string with a separator between the runs, mentions
 * come back as offsets into it; where the engine runs is not this folder's business.
 */

/** Stands between two runs of text in a request; no name holds it, so none is found across it. */
export const RUN_SEPARATOR = "\u001e";

/** A mention as the detector answers: `start` and `end` are UTF-16 offsets into the text that was sent. */
export interface FoundMention {
  start: number;
  end: number;
  /** id of the entity */
  entity: string;
  /** kind of the entity, for the reader's choice of kinds */
  kind: string;
  /** the name as the pack writes it */
  name: string;
  /** why it was taken for this entity: keys of the card's reasons, with spaces between */
  reason?: string;
  /** the evidence carries it only half: marked for who asked for such names, and differently */
  doubtful?: boolean;
}

export interface Detected {
  mentions: readonly FoundMention[];
  /** True where texts sent before hold more mentions by what has been learned of the page since. */
  again: boolean;
}

export interface Detector {
  /** Rejects when no answer can be had now. */
  detect(text: string, signal: AbortSignal): Promise<Detected>;
}
