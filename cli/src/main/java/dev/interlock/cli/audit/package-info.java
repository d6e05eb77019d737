/**
 * Questions to the audit: read-only, over a running controller's HTTP interface or, when none runs, from the database in
 * the data folder. One command a file.
 */
@NullMarked
package dev.interlock.cli.audit;

import org.jspecify.annotations.NullMarked;
