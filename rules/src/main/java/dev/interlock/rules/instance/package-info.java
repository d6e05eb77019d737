/** What the GPUs of one machine do together, and what is anomalous about it, for whoever pays for it. Whoever shows a fleet reads it; rules do not. */
@NullMarked
package dev.interlock.rules.instance;

import org.jspecify.annotations.NullMarked;
