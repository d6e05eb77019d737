/** Route files, looked at before they run: what each is, and every fault with its line. The command line and the start enter here. */
@NullMarked
package dev.interlock.routes.check;

import org.jspecify.annotations.NullMarked;
