// Every page: its address, which right it asks for, and where it is. `entry` puts it into the navigation.
export const PAGES = [
  { path: /^\/calls$/, right: 'LOOK', entry: 'Interactions', href: '/calls', load: () => import('/assets/pages/calls.js') },
  { path: /^\/search$/, right: 'SEARCH', entry: 'Search', href: '/search', load: () => import('/assets/pages/search.js') },
  { path: /^\/playlists$/, right: 'SEARCH', href: '/playlists', load: () => import('/assets/pages/playlists.js') },
  { path: /^\/playlists\/(?<name>[^/]+)$/, right: 'SEARCH', href: '/playlists', load: () => import('/assets/pages/playlist.js') },
];

/** Where one lands. */
export const HOME = '/calls';
