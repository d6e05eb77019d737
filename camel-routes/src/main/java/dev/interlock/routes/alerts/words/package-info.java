/** The same message in the words of each kind of receiver. Receivers' routes call them by name, one bean each; they send nothing. */
@NullMarked
package dev.interlock.routes.alerts.words;

import org.jspecify.annotations.NullMarked;
