import * as vscode from 'vscode';
import Mocha from 'mocha';
import { bibliographySuite } from './bibliography.ts';
import { commandsSuite } from './commands.ts';
import { diagnosticsSuite } from './diagnostics.ts';
import { fixesSuite } from './fixes.ts';
import { hoverSuite } from './hover.ts';
import { lifecycleSuite } from './lifecycle.ts';
import { manifestSuite } from './manifest.ts';
import { settingsSuite } from './settings.ts';
import { setSetting, today } from './support/workspace.ts';
import { typingSuite } from './typing.ts';

const suites = [manifestSuite, diagnosticsSuite, fixesSuite, hoverSuite, commandsSuite, settingsSuite, typingSuite, lifecycleSuite, bibliographySuite];

/** Prints one line a test, which the runner outside counts, and a last one without which it takes the suite for broken off. */
function report(runner: Mocha.Runner): void {
  const print = (test: Mocha.Test, state: string, error?: Error): void => {
    console.log(`##result ${JSON.stringify({ title: test.fullTitle(), state, milliseconds: test.duration, error: error?.stack ?? error?.message })}`);
  };
  runner.on('pass', (test) => { print(test, 'passed'); });
  runner.on('fail', (test, error: Error) => { print(test, 'failed', error); });
  runner.on('pending', (test) => { print(test, 'skipped'); });
  runner.on('end', () => { console.log('##end'); });
}

/** Runs the suites inside VS Code; rejects when a test failed. */
export const run = (): Promise<void> => new Promise((resolve, reject) => {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: report as unknown as Mocha.ReporterConstructor });
  mocha.suite.emit('pre-require', globalThis as unknown as Mocha.MochaGlobals, '', mocha);
  before(async () => {
    await setSetting('today', today);
    // A browser's default is to save by itself what a test typed.
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Workspace);
    console.log(`VS Code ${vscode.version}`);
  });
  for (const define of suites) define();
  mocha.run((failures) => {
    if (failures === 0) resolve();
    else reject(new Error(`${failures} failed`));
  });
});
