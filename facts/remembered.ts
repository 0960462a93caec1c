/** Answers each question once. For so many questions as the pack or the page has, since all answers are kept. */
export function remembered<Q, A>(answer: (question: Q) => A): (question: Q) => A {
  const known = new Map<Q, A>();
  return (question) => {
    if (known.has(question)) return known.get(question)!;
    const answered = answer(question);
    known.set(question, answered);
    return answered;
  };
}
