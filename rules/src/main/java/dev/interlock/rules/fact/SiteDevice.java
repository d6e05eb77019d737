package dev.interlock.rules.fact;

/** The fact of a kind of device that a site declares. Each such kind has a record of its own, made of the declaration. */
public non-sealed interface SiteDevice extends DeviceFact {}
