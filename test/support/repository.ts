import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, absolute. */
export const repository: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
