/**
 * The safety gate at work: it knows the present facts, takes a plan and names every objection. For the loop and for the last look before a
 * task leaves.
 */
@NullMarked
package dev.interlock.rules.gate.session;

import org.jspecify.annotations.NullMarked;
