/**
 * The walls between the rooms, and a small offender behind each of them. Nobody enters; a wall that lets its offender pass
 * is no wall.
 */
@NullMarked
package dev.interlock.cli.walls;

import org.jspecify.annotations.NullMarked;
