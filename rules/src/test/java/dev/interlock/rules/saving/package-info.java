/** Recommendations about a fleet's money, case by case and on thousands of fleets drawn from seeds. */
@NullMarked
package dev.interlock.rules.saving;

import org.jspecify.annotations.NullMarked;
