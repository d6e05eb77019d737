/**
 * Episodes and what is tried against them: incidents, remedies, attempts and escalations. Written by rules, read by everyone.
 */
@NullMarked
package dev.interlock.rules.incident;

import org.jspecify.annotations.NullMarked;
