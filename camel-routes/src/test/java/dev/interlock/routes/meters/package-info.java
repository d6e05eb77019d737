/** What the meters promise. Nobody enters. */
@NullMarked
package dev.interlock.routes.meters;

import org.jspecify.annotations.NullMarked;
