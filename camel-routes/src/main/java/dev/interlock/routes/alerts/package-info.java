/** How a person is told. Alerts are tasks like any other and come through the gate. */
@NullMarked
package dev.interlock.routes.alerts;

import org.jspecify.annotations.NullMarked;
