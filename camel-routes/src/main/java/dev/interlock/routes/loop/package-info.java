/**
 * The decision loop: one thread that turns what happened, one event after the other, into judged plans. Everything else talks to it by events and
 * reads its view.
 */
@NullMarked
package dev.interlock.routes.loop;

import org.jspecify.annotations.NullMarked;
