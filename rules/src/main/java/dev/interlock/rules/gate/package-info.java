/**
 * What a plan asks for, as facts that safety rules name, and what they say of it. Safety rules, whoever planned, and the gate enter; nothing reaches
 * an agent without a verdict of this room.
 */
@NullMarked
package dev.interlock.rules.gate;

import org.jspecify.annotations.NullMarked;
