/** The decision loop: one thread that turns what happened into judged plans. Everything else talks to it by events and reads its view. */
@NullMarked
package dev.interlock.routes.decide;

import org.jspecify.annotations.NullMarked;
