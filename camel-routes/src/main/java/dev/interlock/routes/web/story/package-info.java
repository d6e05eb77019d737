/** What the audit holds of a decision or an incident, as a person reads it. It knows rows as JSON alone, and no page or terminal. */
@NullMarked
package dev.interlock.routes.web.story;

import org.jspecify.annotations.NullMarked;
