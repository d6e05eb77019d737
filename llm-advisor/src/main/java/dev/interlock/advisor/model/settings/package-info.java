/**
 * What is set of a model: its provider, its limits, its price and its cassette, each checked when it is read. For whoever asks a model, and
 * for those who show what is set.
 */
@NullMarked
package dev.interlock.advisor.model.settings;

import org.jspecify.annotations.NullMarked;
