/** What an operator says to a running controller: how far it may go, to stop, yes or no to a plan. One command a file. */
@NullMarked
package dev.interlock.cli.operate;

import org.jspecify.annotations.NullMarked;
