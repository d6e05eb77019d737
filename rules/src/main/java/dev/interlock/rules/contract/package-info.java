/**
 * The JSON of the outside world: telemetry samples, inventories, job queues and actions, parsed here once and trusted
 * afterwards. Every room that meets the outside may enter; nothing past it touches JSON.
 */
@NullMarked
package dev.interlock.rules.contract;

import org.jspecify.annotations.NullMarked;
