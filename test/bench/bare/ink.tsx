import {render, Text, useInput} from 'ink';

/** The least that an Ink program can be: one word, and a key that ends it. */
const Empty = () => {
  useInput(() => process.exit());
  return <Text>READY</Text>;
};

render(<Empty />);
