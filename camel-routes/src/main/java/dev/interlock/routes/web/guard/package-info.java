/** What each request passes before an endpoint sees it: who asks, from where, how much and how long. For the router alone. */
@NullMarked
package dev.interlock.routes.web.guard;

import org.jspecify.annotations.NullMarked;
