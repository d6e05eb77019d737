/** The room that runs: routes, the decision loop, dispatch, agents, the audit and the web. It never sees the simulator. */
@NullMarked
package dev.interlock.routes;

import org.jspecify.annotations.NullMarked;
