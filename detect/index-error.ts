export type IndexErrorCode =
  "truncated" | "magic" | "endianness" | "version" | "length" | "checksum" | "bounds";

/** A buffer that is no index, or a damaged one; `message` says what is wrong with it. */
export class IndexFormatError extends Error {
  readonly code: IndexErrorCode;

  constructor(code: IndexErrorCode, message: string) {
    super(message);
    this.name = "IndexFormatError";
    this.code = code;
  }
}
