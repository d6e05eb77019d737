package dev.langchain4j;

/** Lets the wall around models be tried before any model library is there. */
public final class StandIn {}
