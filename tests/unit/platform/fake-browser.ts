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

function fakeStorage(onChanged: ReturnType<typeof fakeEvent>) {
  const data = new Map<string, unknown>();
  const change = (key: string, newValue: unknown) => {
    if (newValue === undefined) data.delete(key);
    else data.set(key, structuredClone(newValue));
    onChanged.emit({ [key]: { newValue } }, "local");
  };
  return {
    data,
    get: async (key: string) => (data.has(key) ? { [key]: structuredClone(data.get(key)) } : {}),
    set: async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) change(key, value);
    },
    remove: async (key: string) => change(key, undefined),
  };
}

export function createFakeBrowser() {
  const onChanged = fakeEvent();
  const onMessage = fakeEvent();
  const onConnect = fakeEvent();
  return {
    storage: { local: fakeStorage(onChanged), onChanged },
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
