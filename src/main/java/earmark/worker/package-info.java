/**
 * The child processes in which foreign native code lives (decode, recognise): protocol, supervision, deadlines,
 * restart. A native crash or hang never reaches the main process.
 */
@NullMarked
package earmark.worker;

import org.jspecify.annotations.NullMarked;
