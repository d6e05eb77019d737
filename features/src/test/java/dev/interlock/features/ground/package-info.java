/**
 * What the delivered features happen on: the rulebook and routes of this source tree. Cucumber enters.
 */
@NullMarked
package dev.interlock.features.ground;

import org.jspecify.annotations.NullMarked;
