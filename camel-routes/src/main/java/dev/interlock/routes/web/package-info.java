/** The controller over HTTP: pages, REST, health and metrics. Reads the view and the audit, acts through the control room. */
@NullMarked
package dev.interlock.routes.web;

import org.jspecify.annotations.NullMarked;
