/**
 * One refreshing screen on a terminal: what of a view is in sight, how it is moved, and what keys do. Whoever runs a controller opens
 * it; it decides nothing.
 */
@NullMarked
package dev.interlock.cli.live;

import org.jspecify.annotations.NullMarked;
