package dev.interlock.routes.ingest.mapping;

import dev.interlock.rules.fact.DeviceKind;
import java.util.Optional;

/**
 * A line for series, for whoever wants to show it.
 *
 * @param series regular expression for the names
 * @param name template of the metric's, reading's or rating's name
 */
public record MappingLine(String series, Optional<DeviceKind> kind, Purpose purpose, String name) {}
