/**
 * A report as one page of HTML that needs nothing besides itself: no script, no address, plots as SVG. The command line enters.
 */
@NullMarked
package dev.interlock.scenarios.html;

import org.jspecify.annotations.NullMarked;
