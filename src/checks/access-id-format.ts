import { accessIdProblem } from '../tpns/credentials.ts';
import { formatCheck } from './shared/credential.ts';

export const accessIdFormat = formatCheck('access-id-format', 'access-id', 'AccessID', text =>
  accessIdProblem(text),
);
