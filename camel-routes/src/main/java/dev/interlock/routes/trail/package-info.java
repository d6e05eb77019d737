/** What is written down of a turn, and what must survive a restart. For those who decide; what they decide is not its business. */
@NullMarked
package dev.interlock.routes.trail;

import org.jspecify.annotations.NullMarked;
