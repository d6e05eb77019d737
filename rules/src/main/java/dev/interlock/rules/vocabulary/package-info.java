/**
 * What rules may speak of: facts with their fields, as they are declared. For those who write rules and for what tells them where
 * they err; it reads declarations and decides nothing.
 */
@NullMarked
package dev.interlock.rules.vocabulary;

import org.jspecify.annotations.NullMarked;
