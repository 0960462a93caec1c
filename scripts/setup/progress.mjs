/**
 * Says what is being done while it takes time: a line that counts the seconds on a terminal, plain lines elsewhere.
 */
const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const FRAME_MS = 120;
/** How often a log gets a sign of life; often enough that nobody takes a long step for a hung one. */
const SIGN_OF_LIFE_MS = 20_000;

/**
 * Runs a step and says so. On failure the step is marked as failed and the error goes on to the caller.
 *
 * @template T
 * @param {string} title such as "Installing packages"
 * @param {() => Promise<T> | T} run
 * @returns {Promise<T>}
 */
export async function step(title, run) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const stop = process.stdout.isTTY ? spin(title, seconds) : announce(title, seconds);
  try {
    const result = await run();
    stop();
    console.log(`✓ ${title} (${seconds()} s)`);
    return result;
  } catch (error) {
    stop();
    console.log(`✗ ${title} (${seconds()} s)`);
    throw error;
  }
}

/**
 * @param {string} title
 * @param {() => number} seconds
 */
function spin(title, seconds) {
  let frame = 0;
  const timer = setInterval(() => {
    frame = (frame + 1) % FRAMES.length;
    process.stdout.write(`\r\x1b[K${FRAMES[frame]} ${title} … ${seconds()} s`);
  }, FRAME_MS);
  return () => {
    clearInterval(timer);
    process.stdout.write("\r\x1b[K");
  };
}

/**
 * @param {string} title
 * @param {() => number} seconds
 */
function announce(title, seconds) {
  console.log(`… ${title}`);
  const timer = setInterval(() => console.log(`… ${title}: ${seconds()} s`), SIGN_OF_LIFE_MS);
  return () => clearInterval(timer);
}
