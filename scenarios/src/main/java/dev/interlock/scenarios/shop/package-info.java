/** Stories of the mini-cloud: which failure befalls the shop, and what must come of it. Whoever plays one may enter. */
@NullMarked
package dev.interlock.scenarios.shop;

import org.jspecify.annotations.NullMarked;
