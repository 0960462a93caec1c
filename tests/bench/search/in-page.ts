export { measureEngine } from "./measure.ts";
