/**
 * An agent in a process of its own, behind HTTP. Only the command line starts one; the controller reaches it by its
 * address alone.
 */
@NullMarked
package dev.interlock.routes.agents.elsewhere;

import org.jspecify.annotations.NullMarked;
