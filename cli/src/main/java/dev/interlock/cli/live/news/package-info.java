/**
 * What happens, as it happens: entries of the audit, told as one line each. Whoever runs a controller feeds it; the screen shows the
 * latest, and a pipe prints each.
 */
@NullMarked
package dev.interlock.cli.live.news;

import org.jspecify.annotations.NullMarked;
