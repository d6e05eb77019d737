/** One exchange with a model: what it is sent, what it said, and how it failed. LangChain4j is known here and nowhere else. */
@NullMarked
package dev.interlock.advisor.model.chat;

import org.jspecify.annotations.NullMarked;
