/** Several coils that see one image together, in a warm Java machine: what {@code benchmarks/coils/run} asks. */
@NullMarked
package org.firenet.benchmarks.coils;

import org.jspecify.annotations.NullMarked;
