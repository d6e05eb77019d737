/** Tests of the audit, on a real H2 file and from outside with plain SQL. Nobody enters. */
@NullMarked
package dev.interlock.routes.audit;

import org.jspecify.annotations.NullMarked;
