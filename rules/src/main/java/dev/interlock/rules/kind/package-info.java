/**
 * The kinds of device: what each reports and is rated for, by the declarations of its fact, and the fact that a sample makes of it.
 * Doors ask it what a metric may be, the session makes its facts with it; it decides nothing.
 */
@NullMarked
package dev.interlock.rules.kind;

import org.jspecify.annotations.NullMarked;
