/**
 * A fleet of GPUs as rules see it: what NVIDIA's catalogue says of an XID, errors that stand or befell many at once, and what a GPU is
 * used for. Facts and values; rules and the doors of the fleet may enter.
 */
@NullMarked
package dev.interlock.rules.fleet;

import org.jspecify.annotations.NullMarked;
