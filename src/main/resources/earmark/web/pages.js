// Every page: its address, which right it asks for, and where it is. `entry` puts it into the navigation.
export const PAGES = [
  { path: /^\/queue$/, right: 'SCORE', entry: 'Queue', href: '/queue', load: () => import('/assets/pages/queue.js') },
  { path: /^\/score\/(?<interaction>[^/]+)$/, right: 'SCORE', load: () => import('/assets/pages/score.js') },
  { path: /^\/calls$/, right: 'LOOK', entry: 'Interactions', href: '/calls', load: () => import('/assets/pages/calls.js') },
];

/** Where one lands: with the work there is. */
export const home = (me) => (me.rights.includes('SCORE') ? '/queue' : '/calls');
