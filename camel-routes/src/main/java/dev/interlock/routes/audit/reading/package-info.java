/**
 * What the record says: decisions, incidents, plans and why, and any question in SQL that only reads. Entered by the
 * web and the command line.
 */
@NullMarked
package dev.interlock.routes.audit.reading;

import org.jspecify.annotations.NullMarked;
