// The one place that names the library the pages are drawn with.
export {
  html, render, createContext, useState, useReducer, useEffect, useLayoutEffect, useRef, useMemo, useCallback, useContext,
} from '/assets/vendor/preact.js';
