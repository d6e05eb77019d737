/**
 * What a fleet could cost less, as recommendations with their arithmetic and with what would make them wrong. Pure: it looks at what was
 * used and what is offered, and changes nothing; whoever shows or counts savings enters by {@link Savings}.
 */
@NullMarked
package dev.interlock.rules.saving;

import org.jspecify.annotations.NullMarked;
