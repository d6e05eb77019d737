/**
 * What happens: scenarios, and the run that plays one and says how it went. The command line and the features enter here.
 */
@NullMarked
package dev.interlock.scenarios;

import org.jspecify.annotations.NullMarked;
