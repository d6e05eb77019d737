/** What every scenario's file says, whatever world it is of. The readers of each world enter. */
@NullMarked
package dev.interlock.scenarios.format;

import org.jspecify.annotations.NullMarked;
