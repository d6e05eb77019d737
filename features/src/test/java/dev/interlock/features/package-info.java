/**
 * What must be decided: the features beside this source, run over a whole controller. Only the build enters.
 */
@NullMarked
package dev.interlock.features;

import org.jspecify.annotations.NullMarked;
