/** Which modules of the build end up in an app: along `project(":x")` dependencies, from script to script. */
import { dependenciesIn, type Placed } from '../editors/gradle/query.ts';
import type { Module, Project } from './project.ts';
import type { GradleFile } from './source.ts';

/** Configurations of tests and tools bring nothing into the app. */
const NOT_SHIPPED = /^(?:test|androidTest|kapt|ksp|annotationProcessor|lint|benchmark)/;

/** The modules an app depends on, directly or not, nearest first; itself left out. */
export function shippedModules(project: Project, app: Module): Module[] {
  const byPath = new Map(project.modules.map(module => [module.path, module]));
  const byAccessor = new Map(project.modules.map(module => [accessorOf(module.path), module]));
  const found: Module[] = [];
  const queue: Module[] = [app];
  for (let module = queue.shift(); module !== undefined; module = queue.shift()) {
    for (const { path, accessor } of module.script ? projectDependencies(module.script) : []) {
      const next = path === null ? byAccessor.get(accessor ?? '') : byPath.get(path);
      if (next === undefined || next === app || found.includes(next)) continue;
      found.push(next);
      queue.push(next);
    }
  }
  return found;
}

/** `:feature:log-in` → `feature.logIn`, as Gradle names it in `projects.feature.logIn`. */
function accessorOf(path: string): string {
  return path
    .split(':')
    .filter(Boolean)
    .map(part => part.replace(/[-_.]+(\w)/g, (_, letter: string) => letter.toUpperCase()))
    .join('.');
}

interface Named {
  readonly path: string | null;
  readonly accessor: string | null;
}

/** `project(":x")`, `projects.x`, `path: ":x"`: most dependencies name none. */
const NAMES_PROJECT = /project|path/;

function projectDependencies({ script }: GradleFile): Named[] {
  const asked = ({ statement: { start, end } }: Placed): boolean =>
    NAMES_PROJECT.test(script.text.slice(start, end));
  return dependenciesIn(script, asked).flatMap((found): Named[] => {
    const { scope, configuration, notation, name, accessor } = found;
    if (scope !== 'project' || NOT_SHIPPED.test(configuration)) return [];
    if (notation === 'project' && name !== null)
      return [{ path: `:${name.replace(/^:/, '')}`, accessor: null }];
    return accessor?.startsWith('projects.')
      ? [{ path: null, accessor: accessor.slice('projects.'.length) }]
      : [];
  });
}
