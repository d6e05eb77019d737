/** How people are told: what the audit says that they are to know goes to every receiver, by the receiver's own route. The web and the assembly enter. */
@NullMarked
package dev.interlock.routes.alerts;

import org.jspecify.annotations.NullMarked;
