import Mocha from 'mocha';
import { defineSuite } from './hello.ts';

/** Prints one line a test, which the runner outside counts, and a last one without which it takes the suite for broken off. */
function report(runner: Mocha.Runner): void {
  const print = (test: Mocha.Test, state: string, error?: Error): void => {
    console.log(`##result ${JSON.stringify({ title: test.fullTitle(), state, error: error?.stack ?? error?.message })}`);
  };
  runner.on('pass', (test) => { print(test, 'passed'); });
  runner.on('fail', (test, error: Error) => { print(test, 'failed', error); });
  runner.on('pending', (test) => { print(test, 'skipped'); });
  runner.on('end', () => { console.log('##end'); });
}

/** Runs the suite inside VS Code; rejects when a test failed. */
export const run = (): Promise<void> => new Promise((resolve, reject) => {
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: report as unknown as Mocha.ReporterConstructor });
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);
  defineSuite();
  mocha.run((failures) => {
    if (failures === 0) resolve();
    else reject(new Error(`${failures} failed`));
  });
});
