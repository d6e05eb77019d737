package dev.interlock.routes.check;

import java.nio.file.Path;

/**
 * What a route file says of its route.
 *
 * @param from the endpoint it begins at, with its properties as written
 */
public record RouteCard(String id, String description, String from, Path file) {}
