/** Benchmarks of the fast engine. */
@NullMarked
package org.firenet.benchmarks;

import org.jspecify.annotations.NullMarked;
