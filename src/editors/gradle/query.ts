/** What a script declares, whichever way it is written. */
export { type Dependency, dependenciesIn } from './dependencies-in.ts';
export { member, type Placeholder, placeholdersIn } from './placeholders-in.ts';
export { type Plugin, pluginsIn } from './plugins-in.ts';
export { type Repository, repositoriesIn } from './repositories-in.ts';
export { blocks, type Placed, statements } from './walk.ts';
