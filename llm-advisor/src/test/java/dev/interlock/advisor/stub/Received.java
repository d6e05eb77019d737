package dev.interlock.advisor.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;

/** One request that a stub received. */
public record Received(String path, String protocol, Headers headers, JsonNode body) {}
