package dev.interlock.rules.incident;

/** What a quiet incident was about shows again and has to show for longer than the incident has to be quiet: it is not over yet. */
public record Returning(String domain) {}
