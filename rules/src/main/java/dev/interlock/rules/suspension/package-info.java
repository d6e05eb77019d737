/**
 * Which jobs stand still so that a building draws less, and which of them go on once there is room. It is reckoned from what they draw,
 * how important they are and how much time they have to spare; nothing else enters.
 */
@NullMarked
package dev.interlock.rules.suspension;

import org.jspecify.annotations.NullMarked;
