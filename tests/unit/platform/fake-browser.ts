/** As much of the extension API as messages and storage need, in memory. */
type Listener = (...args: never[]) => unknown;

function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    emit: (...args: unknown[]) => [...listeners].map((listener) => listener(...(args as never[]))),
    size: () => listeners.size,
  };
}

/** What is stored in one area, by key; several browsers may share one, as an account's do. */
export type FakeData = Map<string, unknown>;

/** @param before called before each writing: it may reject, or never come back, as with a worker that is killed */
function fakeStorage(
  onChanged: ReturnType<typeof fakeEvent>,
  area: string,
  data: FakeData,
  before: (area: string) => Promise<void>,
) {
  /** All of one call at once, as real storage does. */
  const change = async (changes: [string, unknown][]): Promise<void> => {
    await before(area);
    for (const [key, newValue] of changes)
      if (newValue === undefined) data.delete(key);
      else data.set(key, structuredClone(newValue));
    const told = changes.map(([key, newValue]) => [key, { newValue }] as const);
    onChanged.emit(Object.fromEntries(told), area);
  };
  return {
    data,
    get: async (keys?: string | string[]): Promise<Record<string, unknown>> =>
      structuredClone(
        Object.fromEntries([...data].filter(([key]) => !keys || [keys].flat().includes(key))),
      ),
    set: (values: Record<string, unknown>) => change(Object.entries(values)),
    remove: (keys: string | string[]) => change([keys].flat().map((key) => [key, undefined])),
  };
}

export function createFakeBrowser({
  account = new Map() as FakeData,
  beforeWrite = async (_area: string): Promise<void> => undefined,
} = {}) {
  const onChanged = fakeEvent();
  const onMessage = fakeEvent();
  const onConnect = fakeEvent();
  return {
    storage: {
      local: fakeStorage(onChanged, "local", new Map(), beforeWrite),
      sync: fakeStorage(onChanged, "sync", account, beforeWrite),
      onChanged,
    },
    runtime: {
      id: "fake" as string | undefined,
      onMessage,
      onConnect,
      /** As the browser does: the first listener's promise is the answer. */
      sendMessage: async (message: unknown) =>
        (await onMessage.emit(structuredClone(message), { id: "fake" })[0]) as unknown,
      connect: ({ name }: { name: string }) => {
        const [page, worker] = fakePorts(name);
        onConnect.emit(worker);
        return page;
      },
    },
  };
}

/** Two ends of one port. Messages arrive later, as they do between processes. */
function fakePorts(name: string) {
  const end = () => ({
    name,
    onMessage: fakeEvent(),
    onDisconnect: fakeEvent(),
    postMessage: (_: unknown) => undefined as void,
    disconnect: () => undefined as void,
  });
  const ends = [end(), end()] as const;
  ends.forEach((mine, i) => {
    const other = ends[1 - i]!;
    mine.postMessage = (message) =>
      queueMicrotask(() => other.onMessage.emit(structuredClone(message)));
    mine.disconnect = () => queueMicrotask(() => other.onDisconnect.emit());
  });
  return ends;
}
