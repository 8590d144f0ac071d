/** What the benchmark loads: bundled as it is shipped, since a development loader slows functions down. */
export { analyze, type Analysis } from '../../server/src/engine.ts';
export { defaultSettings } from '../../server/src/settings.ts';
