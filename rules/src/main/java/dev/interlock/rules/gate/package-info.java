/**
 * The safety gate: a separate rule base that refuses a plan with every reason. Nothing reaches an agent without its verdict.
 */
@NullMarked
package dev.interlock.rules.gate;

import org.jspecify.annotations.NullMarked;
