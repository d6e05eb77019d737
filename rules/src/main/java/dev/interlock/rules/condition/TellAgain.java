package dev.interlock.rules.condition;

/** A person was told of a condition of a domain, and is to be told once more. */
public record TellAgain(String condition, String domain) {}
