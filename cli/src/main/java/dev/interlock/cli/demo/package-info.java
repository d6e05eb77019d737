/** What is looked at before Interlock is shown to an audience. Only the command tree enters. */
@NullMarked
package dev.interlock.cli.demo;

import org.jspecify.annotations.NullMarked;
