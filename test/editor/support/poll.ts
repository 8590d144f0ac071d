/** How long something that the editor does may take before it counts as not happening. */
const patience = 15_000;
const pause = 25;

/** Waits until a check passes without throwing; gives its result, or after some seconds its last error. */
export async function eventually<Result>(check: () => Result | Promise<Result>, limit = patience): Promise<Result> {
  const deadline = Date.now() + limit;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await new Promise(resolve => { setTimeout(resolve, pause); });
  }
}
