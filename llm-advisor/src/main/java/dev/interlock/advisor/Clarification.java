package dev.interlock.advisor;

/** A question that a person was asked, and the answer; the answer is empty where none came in time. */
public record Clarification(String question, String answer) {}
