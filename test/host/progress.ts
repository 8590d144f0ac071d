const secondsSince = (start: number): number => Math.round((performance.now() - start) / 1000);

/** Says on stderr that `what` is going on, repeats it every ten seconds, and says how long it took. */
export const withProgress = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const start = performance.now();
  console.error(`${what} …`);
  const reminder = setInterval(() => { console.error(`${what} … ${secondsSince(start)} s`); }, 10_000);
  try {
    const result = await work();
    console.error(`${what}: done in ${secondsSince(start)} s`);
    return result;
  } finally {
    clearInterval(reminder);
  }
};
