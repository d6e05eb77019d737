/**
 * What the rules see: one typed record per device, the inventory they belong to, limits and the clock. Every room may
 * use these; only the rulebook session decides when one replaces another.
 */
@NullMarked
package dev.interlock.rules.fact;

import org.jspecify.annotations.NullMarked;
