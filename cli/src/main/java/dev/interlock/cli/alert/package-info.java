/** Who is told of alerts, and whether they hear. Only the command tree enters. */
@NullMarked
package dev.interlock.cli.alert;

import org.jspecify.annotations.NullMarked;
