/** The GPU fleet that a running controller watches: instances, idle GPUs, anomalies. Only the root of the command tree enters. */
@NullMarked
package dev.interlock.cli.fleet;

import org.jspecify.annotations.NullMarked;
