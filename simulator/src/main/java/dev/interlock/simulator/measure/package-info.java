/** What an instrument makes of the truth: figures with a little seeded noise. For the world; it knows nothing of what is measured. */
@NullMarked
package dev.interlock.simulator.measure;

import org.jspecify.annotations.NullMarked;
