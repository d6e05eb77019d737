/** The endpoints, each with what it shows or does. They see the controller through the web context alone. */
@NullMarked
package dev.interlock.routes.web.api;

import org.jspecify.annotations.NullMarked;
