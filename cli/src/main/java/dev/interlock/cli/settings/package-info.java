/**
 * What can be set, and where a value came from: a flag, the environment, a properties file or the default. Commands read
 * it once and pass values on; no other room knows these names.
 */
@NullMarked
package dev.interlock.cli.settings;

import org.jspecify.annotations.NullMarked;
