/** Document order, for nodes that may stand in different shadow trees. */

/** Negative where `a` comes before `b` as the page shows them: a shadow tree counts as standing in its host. */
export function compareNodes(a: Node, b: Node): number {
  let from: Node = a;
  let to: Node = b;
  if (a.getRootNode() !== b.getRootNode()) {
    const hosts = hostsOf(a);
    const others = hostsOf(b);
    // From the outermost tree inwards, to the first tree where they part.
    let level = 0;
    while (hosts[level] && hosts[level] === others[level]) level++;
    from = hosts[level] ?? a;
    to = others[level] ?? b;
    if (from === to) return hosts.length - others.length;
  }
  if (from === to) return 0;
  const position = from.compareDocumentPosition(to);
  if (position & from.DOCUMENT_POSITION_CONTAINS) return 1;
  return position & from.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Hosts of the shadow trees that the node stands in, outermost first. */
function hostsOf(node: Node): Element[] {
  const hosts: Element[] = [];
  for (let root = node.getRootNode(); "host" in root; root = hosts[0]!.getRootNode())
    hosts.unshift((root as ShadowRoot).host);
  return hosts;
}
