/** What people are to be told, and how far telling them has come, in tables beside the chain. Only the couriers and whoever shows their standing enter. */
@NullMarked
package dev.interlock.routes.alerts.notice;

import org.jspecify.annotations.NullMarked;
