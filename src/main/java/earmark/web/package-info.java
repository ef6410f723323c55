/**
 * The workbench in the browser: a server over one home folder, an API, and the pages that use it. {@link
 * earmark.web.Workbench} starts it; an {@link earmark.web.Area} is one part of the API, each in a package of its own.
 * Handlers hold no logic: they read the request, call one service and write what it says. The pages lie under {@code
 * earmark/web} of the resources.
 */
@NullMarked
package earmark.web;

import org.jspecify.annotations.NullMarked;
