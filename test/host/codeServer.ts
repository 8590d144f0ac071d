import { join } from 'node:path';
import { installed, npmInstall } from './install.ts';

/** The two ends of what the extension supports. */
export type Age = 'oldest' | 'newest';

/** A VS Code as the npm package code-server carries it: the workbench and the Node extension host, without a window. */
interface Edition {
  readonly vscode: string;
  readonly codeServer: string;
  /** The first Node it runs on. */
  readonly node: number;
}

/** `oldest` goes with `engines.vscode` in package.json. */
export const editions: Readonly<Record<Age, Edition>> = {
  oldest: { vscode: '1.100.3', codeServer: '4.100.3', node: 20 },
  newest: { vscode: '1.139.1', codeServer: '4.139.1', node: 24 },
};

/** npm packages that are nothing but the Node program, by platform. */
const nodeVersion = '24.21.0';

/** What it takes to start an embedded editor. */
export interface CodeServer {
  /** VS Code's version. */
  readonly version: string;
  /** The Node program that runs it. */
  readonly node: string;
  /** Its `server-main.js`. */
  readonly main: string;
}

const hostNode = Number(process.versions.node.split('.')[0]);

/** Installs the embedded editor when it is not there yet (about ten seconds), with a Node of its own where ours is too old. */
export const provisionCodeServer = async (age: Age): Promise<CodeServer> => {
  const { vscode, codeServer, node } = editions[age];
  const nodePackage = hostNode < node ? `node-${process.platform}-${process.arch}` : undefined;
  const server = join('node_modules', 'code-server', 'lib', 'vscode');
  const folder = await installed({
    title: `VS Code ${vscode} (npm package code-server ${codeServer})`,
    folder: `code-server-${codeServer}${nodePackage === undefined ? '' : '-with-node'}`,
    packages: [`code-server@${codeServer}`, ...(nodePackage === undefined ? [] : [`${nodePackage}@${nodeVersion}`])],
    proof: join(server, 'node_modules', 'vscode-textmate', 'package.json'),
    // The package leaves the editor's own dependencies to an install script that would also compile native ones.
    finish: (made) => npmInstall(join(made, server), []),
  });
  return {
    version: vscode,
    node: nodePackage === undefined ? process.execPath : join(folder, 'node_modules', nodePackage, 'bin', 'node'),
    main: join(folder, server, 'out', 'server-main.js'),
  };
};
