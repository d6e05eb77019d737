package dev.interlock.routes.agents.runbooks;

/**
 * One section of a runbook.
 *
 * @param runbook the file's name without its ending
 */
record RunbookPassage(String runbook, String title, String heading, String text) {}
