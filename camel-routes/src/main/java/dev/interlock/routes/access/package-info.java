/** Who may do what over HTTP: roles, and the tokens that have one. The web asks it, and the command line changes the file. */
@NullMarked
package dev.interlock.routes.access;

import org.jspecify.annotations.NullMarked;
