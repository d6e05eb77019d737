/** What GPU machines cost to rent, from price lists as data. Whoever reckons with money reads it; nothing here asks a provider. */
@NullMarked
package dev.interlock.rules.price;

import org.jspecify.annotations.NullMarked;
