/**
 * What an agent remembers so that nothing takes effect twice: on disk before it acts. Only the agent enters; it asks
 * before it acts and tells afterwards.
 */
@NullMarked
package dev.interlock.routes.agents.replay;

import org.jspecify.annotations.NullMarked;
