/**
 * The keys that envelopes are sealed with, by version: which one signs, which still verify, which are revoked. Only the
 * seal asks for secrets; the command line rotates, revokes and exports.
 */
@NullMarked
package dev.interlock.routes.agents.keys;

import org.jspecify.annotations.NullMarked;
