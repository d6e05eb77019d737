/**
 * What may be done: the closed catalogue of actions, and plans made of them. Every planner speaks in these words.
 */
@NullMarked
package dev.interlock.rules.plan;

import org.jspecify.annotations.NullMarked;
