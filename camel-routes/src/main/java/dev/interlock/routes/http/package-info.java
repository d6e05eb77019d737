/**
 * What both of our HTTP servers, the controller's and an agent's, ask of whoever connects before a request is one. They enter, and
 * nobody else.
 */
@NullMarked
package dev.interlock.routes.http;

import org.jspecify.annotations.NullMarked;
