/** Lets faults happen in a running world, ends them and lists them. Only the command tree enters. */
@NullMarked
package dev.interlock.cli.fault;

import org.jspecify.annotations.NullMarked;
