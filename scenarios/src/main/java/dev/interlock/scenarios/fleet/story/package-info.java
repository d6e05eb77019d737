/** Stories of a fleet of GPUs that is only watched, and how one is played. The runs of scenarios enter. */
@NullMarked
package dev.interlock.scenarios.fleet.story;

import org.jspecify.annotations.NullMarked;
