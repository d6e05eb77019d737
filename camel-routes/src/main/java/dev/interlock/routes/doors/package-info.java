/** Every door that data comes in by, with the beans that its route names. For whoever assembles a controller or checks routes without one. */
@NullMarked
package dev.interlock.routes.doors;

import org.jspecify.annotations.NullMarked;
