/**
 * HTTP on both sides: what both of our servers, the controller's and an agent's, ask of whoever connects before a request is one,
 * and how whoever here asks others does it. Nobody else makes a server or a client.
 */
@NullMarked
package dev.interlock.routes.http;

import org.jspecify.annotations.NullMarked;
