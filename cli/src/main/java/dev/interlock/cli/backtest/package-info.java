/** Other rulebooks, judged by recordings and by the audit. What neither can answer is said, and no agent is told anything. */
@NullMarked
package dev.interlock.cli.backtest;

import org.jspecify.annotations.NullMarked;
