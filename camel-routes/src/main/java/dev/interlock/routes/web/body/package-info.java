/** The JSON of the HTTP API, one record for each answer. Made from what the controller knows; nothing here asks for it. */
@NullMarked
package dev.interlock.routes.web.body;

import org.jspecify.annotations.NullMarked;
