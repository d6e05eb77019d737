/**
 * The runbooks that people wrote, and how passages of them are found. Only the RunbookAgent enters; Lucene stays in here.
 */
@NullMarked
package dev.interlock.routes.agents.runbooks;

import org.jspecify.annotations.NullMarked;
