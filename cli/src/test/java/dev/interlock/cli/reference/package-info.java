/**
 * The documentation as a stranger meets it: what the code can say is written by the code, and every link leads somewhere.
 * Nobody enters.
 */
@NullMarked
package dev.interlock.cli.reference;

import org.jspecify.annotations.NullMarked;
