import { watch } from './watch.ts';

// A reading that never ends, for the test of who watches over it.
const { next } = watch(500, { target: 'endless' });
next('a: fine');
next('a: [');
for (;;);
