/**
 * What is asked of rules before they are compiled: which names they may use, what they conclude, what answers it, and how they read. For the
 * compiler and for whoever checks a site.
 */
@NullMarked
package dev.interlock.rules.rulebook.check;

import org.jspecify.annotations.NullMarked;
