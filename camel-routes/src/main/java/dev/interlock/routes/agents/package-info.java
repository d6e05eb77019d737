/** The agents that carry tasks out: they verify the envelope, act once and answer. Reached through Camel endpoints alone. */
@NullMarked
package dev.interlock.routes.agents;

import org.jspecify.annotations.NullMarked;
