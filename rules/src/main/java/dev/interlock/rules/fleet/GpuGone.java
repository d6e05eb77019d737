package dev.interlock.rules.fleet;

/** A GPU is silent while another of its machine reports. */
public record GpuGone(String gpu, String node) {}
