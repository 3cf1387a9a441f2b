/** The environment as Node's own question for colours should see it: an empty NO_COLOR means nothing (no-color.org). */
export const colorEnv = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  if (env.NO_COLOR !== '') return env;
  const {NO_COLOR: _, ...others} = env;
  return others;
};
