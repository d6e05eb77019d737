/** Other rulebooks, judged by recordings and by the audit. */
@NullMarked
package dev.interlock.cli.backtest;

import org.jspecify.annotations.NullMarked;
