package dev.interlock.advisor.prompt;

/**
 * A prompt file that a question filled.
 *
 * @param instructions what the model is and must keep to
 * @param request what it is asked
 */
public record Prompt(String instructions, String request) {}
