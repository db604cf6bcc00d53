/**
 * The fast engine: single precision, planar, in passes over rows and blocks of columns that stay in the cache. It runs
 * the same schedules as the reference engine and agrees with it to single precision.
 */
@NullMarked
package org.firenet.fast;

import org.jspecify.annotations.NullMarked;
