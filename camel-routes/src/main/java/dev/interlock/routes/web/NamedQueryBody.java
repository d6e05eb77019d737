package dev.interlock.routes.web;

import java.util.List;

/** A question that operators keep in a file. */
public record NamedQueryBody(String name, String description, List<String> parameters) {}
