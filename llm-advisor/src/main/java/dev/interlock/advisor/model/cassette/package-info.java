/** Exchanges with a model on file: recorded as they happen, and played again in place of the model. For whoever chooses the model. */
@NullMarked
package dev.interlock.advisor.model.cassette;

import org.jspecify.annotations.NullMarked;
