// Every page: its address, which right it asks for, and where it is. `entry` puts it into the navigation.
export const PAGES = [
  { path: /^\/calls$/, right: 'LOOK', entry: 'Interactions', href: '/calls', load: () => import('/assets/pages/calls.js') },
  { path: /^\/calls\/(?<id>[^/]+)$/, right: 'LOOK', load: () => import('/assets/pages/call.js') },
];

/** Where one lands. */
export const HOME = '/calls';
