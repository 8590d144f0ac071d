/** A test that failed, and what there is to read about it. */
export interface Failure {
  readonly title: string;
  readonly detail: string;
}

/** What a step of the test run came to. */
export interface Outcome {
  readonly passed: number;
  readonly failures: readonly Failure[];
  /** One line for each test that was not run, with the reason where it gave one. */
  readonly skipped: readonly string[];
}

export const passed: Outcome = { passed: 1, failures: [], skipped: [] };

export const failed = (title: string, detail: string): Outcome => ({ passed: 0, failures: [{ title, detail }], skipped: [] });

export const skipped = (line: string): Outcome => ({ passed: 0, failures: [], skipped: [line] });

export const sum = (outcomes: readonly Outcome[]): Outcome => ({
  passed: outcomes.reduce((total, outcome) => total + outcome.passed, 0),
  failures: outcomes.flatMap((outcome) => outcome.failures),
  skipped: outcomes.flatMap((outcome) => outcome.skipped),
});

/** `3 passed, 0 failed`, and `, 1 skipped` only where something was. */
export const summary = ({ passed, failures, skipped }: Outcome): string =>
  `${passed} passed, ${failures.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
