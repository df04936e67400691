import { accessKeyProblem } from '../tpns/credentials.ts';
import { formatCheck } from './shared/credential.ts';

export const accessKeyFormat = formatCheck('access-key-format', 'access-key', 'AccessKey', accessKeyProblem);
