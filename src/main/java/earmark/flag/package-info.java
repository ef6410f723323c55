/**
 * Which interactions a person should hear first, and because of what: rules over what markers and people found, and in
 * {@code flag.risk} what past scores of people say about calls like it. Every reason has its places.
 */
@NullMarked
package earmark.flag;

import org.jspecify.annotations.NullMarked;
