/** What passes between the controller and an agent: a task, sealed and signed, and what came of it. For both ends; neither is known here. */
@NullMarked
package dev.interlock.routes.agents.envelope;

import org.jspecify.annotations.NullMarked;
