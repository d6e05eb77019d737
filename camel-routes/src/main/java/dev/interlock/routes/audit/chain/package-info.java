/**
 * What makes a change to the record show: keys, keyed hashes over rows, anchors outside the database, and the check of
 * all three. Entered by the audit; a dispatcher may keep its own keys in a {@link KeyRing}.
 */
@NullMarked
package dev.interlock.routes.audit.chain;

import org.jspecify.annotations.NullMarked;
