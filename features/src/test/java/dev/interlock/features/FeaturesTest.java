package dev.interlock.features;

import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;

/** Runs every feature of this room. */
@Suite
@IncludeEngines("cucumber")
@SelectDirectories({"conditions", "operation", "planning", "safety"})
final class FeaturesTest {}
