// Every page: its address, which right it asks for, and where it is. `entry` puts it into the navigation; `letter` after g goes there.
export const PAGES = [
  { path: /^\/queue$/, right: 'SCORE', entry: 'Queue', letter: 'q', href: '/queue', load: () => import('/assets/pages/queue.js') },
  { path: /^\/score\/(?<interaction>[^/]+)$/, right: 'LOOK', load: () => import('/assets/pages/score.js') },
  { path: /^\/calls$/, right: 'LOOK', entry: 'Interactions', letter: 'i', href: '/calls', load: () => import('/assets/pages/calls.js') },
  { path: /^\/calls\/(?<id>[^/]+)$/, right: 'LOOK', load: () => import('/assets/pages/call.js') },
  { path: /^\/search$/, right: 'SEARCH', entry: 'Search', letter: 's', href: '/search', load: () => import('/assets/pages/search.js') },
  { path: /^\/playlists$/, right: 'SEARCH', name: 'Playlists', letter: 'p', href: '/playlists', load: () => import('/assets/pages/playlists.js') },
  { path: /^\/playlists\/(?<name>[^/]+)$/, right: 'SEARCH', href: '/playlists', load: () => import('/assets/pages/playlist.js') },
  { path: /^\/calibration$/, right: 'SCORE', entry: 'Calibration', letter: 'b', href: '/calibration', load: () => import('/assets/pages/calibrations.js') },
  { path: /^\/calibration\/(?<session>[^/]+)$/, right: 'SCORE', load: () => import('/assets/pages/calibration.js') },
  { path: /^\/themes$/, right: 'ANALYSE', entry: 'Themes', letter: 't', href: '/themes', load: () => import('/assets/pages/themes.js') },
  { path: /^\/themes\/(?<theme>[^/]+)$/, right: 'ANALYSE', load: () => import('/assets/pages/theme.js') },
  { path: /^\/trends$/, right: 'ANALYSE', entry: 'Trends', letter: 'r', href: '/trends', load: () => import('/assets/pages/trends.js') },
  { path: /^\/markers$/, right: 'SEARCH', entry: 'Markers', letter: 'm', href: '/markers', load: () => import('/assets/pages/markers.js') },
  { path: /^\/markers\/(?<id>[a-z0-9_.]+)$/, right: 'CHANGE', href: '/markers', load: () => import('/assets/pages/marker.js') },
  { path: /^\/scores$/, right: 'LOOK', entry: 'Scores', letter: 'o', href: '/scores', load: () => import('/assets/pages/scores.js') },
  { path: /^\/scores\/(?<evaluation>[^/]+)$/, right: 'LOOK', load: () => import('/assets/pages/evaluation.js') },
  { path: /^\/coaching$/, right: 'LOOK', entry: 'Coaching', letter: 'c', href: '/coaching', load: () => import('/assets/pages/coaching.js') },
  { path: /^\/ingest$/, right: 'CHANGE', entry: 'Ingest', letter: 'n', href: '/ingest', load: () => import('/assets/pages/ingest.js') },
  { path: /^\/people$/, right: 'ADMINISTER', entry: 'People', letter: 'e', href: '/people', load: () => import('/assets/pages/people.js') },
  { path: /^\/people\/access$/, right: 'ADMINISTER', name: 'Access log', letter: 'l', href: '/people/access', load: () => import('/assets/pages/access.js') },
  { path: /^\/account$/, right: 'LOOK', name: 'Your account', letter: 'a', href: '/account', load: () => import('/assets/pages/account.js') },
  { path: /^\/sign-in$/, right: 'NONE', load: () => import('/assets/pages/sign-in.js') },
];

/** Where one lands: with the work there is. */
export const home = (me) => (me.rights.includes('SCORE') ? '/queue' : '/scores');
