/** Signed envelopes on their way to agents, and the outcomes on their way back. Only the decision loop sends anything here. */
@NullMarked
package dev.interlock.routes.dispatch;

import org.jspecify.annotations.NullMarked;
