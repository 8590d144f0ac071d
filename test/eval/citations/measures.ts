/** A score and whether it should be high. */
export interface Scored {
  readonly score: number;
  readonly positive: boolean;
}

/** Area under the ROC curve: how likely a positive scores above a negative, ties counting half (Mann and Whitney). */
export function areaUnderCurve(items: readonly Scored[]): number {
  const sorted = [...items].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let i = 0; i < sorted.length;) {
    let end = i;
    while (end < sorted.length && sorted[end]!.score === sorted[i]!.score) end++;
    const rank = (i + end + 1) / 2;
    for (; i < end; i++) if (sorted[i]!.positive) rankSum += rank;
  }
  const positives = items.filter(item => item.positive).length;
  return (rankSum - positives * (positives + 1) / 2) / (positives * (items.length - positives));
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  /** Mean of the recalls of both classes: accuracy as if both were equally frequent. */
  readonly balanced: number;
}

/** Precision and recall of "scores at least the threshold". */
export function rates(items: readonly Scored[], threshold: number): Rates {
  const reported = items.filter(item => item.score >= threshold);
  const right = reported.filter(item => item.positive).length;
  const positives = items.filter(item => item.positive).length;
  const recall = right / positives;
  const specificity = 1 - (reported.length - right) / (items.length - positives);
  return { precision: right / reported.length, recall, balanced: (recall + specificity) / 2 };
}
