/**
 * A model server for tests that answers as the real ones do, over real HTTP. Tests of any room may enter.
 */
@NullMarked
package dev.interlock.advisor.stub;

import org.jspecify.annotations.NullMarked;
