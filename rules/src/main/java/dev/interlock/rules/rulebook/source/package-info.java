/**
 * A rulebook as it is written: its files, their rules, tables and kinds of device, read and not yet compiled. For whoever checks, compiles or
 * formats it.
 */
@NullMarked
package dev.interlock.rules.rulebook.source;

import org.jspecify.annotations.NullMarked;
