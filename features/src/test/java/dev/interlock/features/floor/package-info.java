/**
 * A data centre whose figures a story sets by hand. Steps enter.
 */
@NullMarked
package dev.interlock.features.floor;

import org.jspecify.annotations.NullMarked;
