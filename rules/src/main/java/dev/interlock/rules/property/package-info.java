/**
 * What can be set: the declaration of a property, the kinds of value it may hold, and the values of one start, read by their
 * declarations. Every room that has something to set declares it by this; nothing is read that is not declared.
 */
@NullMarked
package dev.interlock.rules.property;

import org.jspecify.annotations.NullMarked;
