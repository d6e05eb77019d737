/** Route files that are saved while the controller runs: what holds replaces what runs, what does not is told. The assembly and the route that looks enter here. */
@NullMarked
package dev.interlock.routes.reload;

import org.jspecify.annotations.NullMarked;
