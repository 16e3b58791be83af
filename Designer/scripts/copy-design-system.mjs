// Copies what the pages need of the government design system, keeping its folders because its style sheets refer to ../../img.
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, '..', 'node_modules', 'krds-uiux', 'resources');
const target = join(here, '..', '..', 'Host', 'wwwroot', 'krds');

const parts = [
  'css/token/krds_tokens.css',
  'css/common/common.css',
  'css/component/output.css',
  'img/component/icon',
  'fonts/PretendardGOV-Regular.subset.woff2',
  'fonts/PretendardGOV-Medium.subset.woff2',
  'fonts/PretendardGOV-Bold.subset.woff2',
];

if (!existsSync(source)) {
  console.error('krds-uiux is not installed: run "npm ci" in Designer/.');
  process.exit(1);
}

rmSync(target, { recursive: true, force: true });
for (const part of parts) {
  mkdirSync(dirname(join(target, part)), { recursive: true });
  cpSync(join(source, part), join(target, part), { recursive: true });
}

console.log(`The design system is in Host/wwwroot/krds (${parts.length} parts).`);
