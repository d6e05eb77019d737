/**
 * Work that does not fill a GPU, packed onto as few as will do, with how many would be needed at least. Whoever asks what a fleet could
 * do without enters by {@link GpuPacking}.
 */
@NullMarked
package dev.interlock.rules.packing;

import org.jspecify.annotations.NullMarked;
