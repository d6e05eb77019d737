/**
 * Everything that happened, as rows that cannot be changed unnoticed: append, verify, remember. Entered by whoever
 * decides or acts, through {@link dev.interlock.routes.audit.Audit}.
 */
@NullMarked
package dev.interlock.routes.audit;

import org.jspecify.annotations.NullMarked;
