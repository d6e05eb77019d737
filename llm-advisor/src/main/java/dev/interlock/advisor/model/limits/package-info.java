/** What keeps asking a model within its time, its places and its budget. For the live model alone. */
@NullMarked
package dev.interlock.advisor.model.limits;

import org.jspecify.annotations.NullMarked;
